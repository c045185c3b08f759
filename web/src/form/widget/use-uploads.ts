import { useRef, useState } from 'react';
import { fileWords } from '../../wording/form.ts';
import type { AttachedFile, Upload } from '../types.ts';
import { checkFile, type FileLimits } from './check-file.ts';

/** A file on its way, or one that did not arrive. */
export type Sending = {
  readonly key: string;
  readonly file: File;
  readonly sent: number;
  readonly problem: string | undefined;
  /** Whether sending it again can help. */
  readonly retryable: boolean;
};

export type Uploads = {
  readonly sending: readonly Sending[];
  add(files: readonly File[], room: number): void;
  retry(key: string): void;
  cancel(key: string): void;
};

/** Sends files one by one, each with its progress; what fails stays in the list until it is retried or dropped. */
export function useUploads(
  upload: Upload | undefined,
  limits: FileLimits,
  stored: (file: AttachedFile) => void,
): Uploads {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const aborts = useRef(new Map<string, AbortController>());
  const count = useRef(0);
  const update = (key: string, change: Partial<Sending>) =>
    setSending((list) => list.map((item) => (item.key === key ? { ...item, ...change } : item)));
  const drop = (key: string) => setSending((list) => list.filter((item) => item.key !== key));

  const send = async (key: string, file: File) => {
    if (!upload) return;
    const abort = new AbortController();
    aborts.current.set(key, abort);
    const outcome = await upload(file, { signal: abort.signal, progress: (sent) => update(key, { sent }) });
    aborts.current.delete(key);
    if (outcome.kind === 'stored') {
      drop(key);
      stored(outcome.file);
    } else if (outcome.kind === 'cancelled') drop(key);
    else if (outcome.kind === 'refused') update(key, { problem: outcome.message, retryable: false });
    else update(key, { problem: fileWords.failed, retryable: true });
  };

  return {
    sending,
    add(files, room) {
      for (const [index, file] of files.entries()) {
        count.current += 1;
        const key = String(count.current);
        const problem = index >= room ? fileWords.tooMany(limits.max) : checkFile(file, limits);
        setSending((list) => [...list, { key, file, sent: 0, retryable: false, problem }]);
        if (problem === undefined) void send(key, file);
      }
    },
    retry(key) {
      const item = sending.find((candidate) => candidate.key === key);
      if (!item) return;
      update(key, { sent: 0, problem: undefined });
      void send(key, item.file);
    },
    cancel(key) {
      aborts.current.get(key)?.abort();
      drop(key);
    },
  };
}
