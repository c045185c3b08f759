import { expect, test } from 'vitest';
import { uploadFile } from './upload-file.ts';

function isAskedOnLeaving(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

const sending = (signal: AbortSignal) =>
  uploadFile({
    file: new File(['内容'], '批复.pdf'),
    record: 'r',
    document: 'application',
    csrfToken: '',
    signal,
    progress: () => undefined,
  });

test('who leaves the page while a file is on its way is asked first, and not once it has gone or was called off', async () => {
  expect(isAskedOnLeaving()).toBe(false);
  const sent = sending(new AbortController().signal);
  expect(isAskedOnLeaving()).toBe(true);
  await sent;
  expect(isAskedOnLeaving()).toBe(false);
  const abort = new AbortController();
  const cancelled = sending(abort.signal);
  abort.abort();
  expect(await cancelled).toEqual({ kind: 'cancelled' });
  expect(isAskedOnLeaving()).toBe(false);
});
