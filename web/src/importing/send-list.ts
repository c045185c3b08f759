import { serverPath } from '../api/stage.ts';
/** What became of a list that was sent: its id, or why it was not taken. */
export type SentList =
  | { readonly kind: 'opened'; readonly id: string }
  | { readonly kind: 'refused'; readonly message: string; readonly faults: readonly HeaderFault[] }
  | { readonly kind: 'failed' };

/** Something wrong with the header of a list. */
export type HeaderFault = {
  readonly address: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

type ListToSend = { readonly file: File; readonly type: string; readonly csrfToken: string };

/** Sends a list to be looked at; nothing is taken in. */
export async function sendList({ file, type, csrfToken }: ListToSend): Promise<SentList> {
  const body = new FormData();
  body.append('type', type);
  body.append('file', file, file.name);
  const headers = { 'x-csrf-token': csrfToken };
  const response = await fetch(serverPath('/files/lists'), { method: 'POST', body, headers }).catch(
    () => undefined,
  );
  const answer: unknown = await response?.json().catch(() => undefined);
  if (typeof answer !== 'object' || answer === null) return { kind: 'failed' };
  const { id, message, issues } = Object.fromEntries(Object.entries(answer));
  if (typeof id === 'string') return { kind: 'opened', id };
  if (typeof message !== 'string') return { kind: 'failed' };
  return { kind: 'refused', message, faults: Array.isArray(issues) ? issues.filter(isFault) : [] };
}

function isFault(issue: unknown): issue is HeaderFault {
  return (
    typeof issue === 'object' && issue !== null && 'code' in issue && 'params' in issue && 'address' in issue
  );
}
