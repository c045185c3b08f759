import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process has the data folder. */
export class DataFolderTaken extends Error {
  readonly folder: string;
  readonly holder: string | null;

  constructor(folder: string, holder: string | null) {
    super(
      `数据文件夹 ${folder} 正由另一个进程${holder ? `（进程号 ${holder}）` : ''}使用：` +
        '请先停止它，或者用环境变量 LIXIANG_DATA 指定另一个文件夹。',
    );
    this.folder = folder;
    this.holder = holder;
  }
}

/**
 * Takes a data folder for this process alone. The lock is the operating system's own, by way of SQLite: however
 * the process ends, it ends too, so none is ever left behind, and no reused process number can pass for the owner.
 */
export function lockDataFolder(folder: string): { readonly release: () => void } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const holder = join(folder, 'holder');
  const lock = new DatabaseSync(join(folder, 'lock'));
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch {
    lock.close();
    throw new DataFolderTaken(folder, readHolder(holder));
  }
  writeFileSync(holder, String(process.pid));
  return {
    release: () => {
      rmSync(holder, { force: true });
      lock.close();
    },
  };
}

function readHolder(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
