import { deviceStorage } from '../api/device-storage.ts';

const KEY = 'lixiang.copied';

/** Keeps what was copied for the menu's paste, also in another form: browsers do not let pages read the clipboard. */
export function keepCopied(text: string): void {
  try {
    deviceStorage().setItem(KEY, text);
  } catch {
    deviceStorage().removeItem(KEY);
  }
}

/** What was copied last on this device. */
export function lastCopied(): string | undefined {
  return deviceStorage().getItem(KEY) ?? undefined;
}
