import { serverPath } from './stage.ts';

/** What became of a file that was sent. */
export type SentFile =
  | { readonly kind: 'stored'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'cancelled' };

export type FileToSend = {
  readonly file: File;
  readonly record: string;
  readonly document: string;
  readonly csrfToken: string;
  readonly signal: AbortSignal;
  readonly progress: (sent: number) => void;
};

/**
 * Streams one file to the server; XMLHttpRequest, since fetch cannot tell how far an upload is. Whoever leaves the page
 * meanwhile is asked first, as the file would be lost.
 */
export function uploadFile({
  file,
  record,
  document,
  csrfToken,
  signal,
  progress,
}: FileToSend): Promise<SentFile> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('record', record);
    body.append('document', document);
    body.append('file', file, file.name);
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    const end = (outcome: SentFile) => {
      window.removeEventListener('beforeunload', stay);
      resolve(outcome);
    };
    request.open('POST', serverPath('/files'));
    request.setRequestHeader('x-csrf-token', csrfToken);
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => progress(event.loaded));
    request.addEventListener('load', () => end(outcomeOf(request.status, request.response)));
    request.addEventListener('error', () => end({ kind: 'failed' }));
    request.addEventListener('abort', () => end({ kind: 'cancelled' }));
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}

function outcomeOf(status: number, body: unknown): SentFile {
  if (status >= 200 && status < 300) return { kind: 'stored', body };
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : undefined;
  return typeof message === 'string' ? { kind: 'refused', message } : { kind: 'failed' };
}

/** Where a stored file is fetched from. */
export function fileHref(id: string): string {
  return serverPath(`/files/${encodeURIComponent(id)}`);
}
