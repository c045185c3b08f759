import { fileWords } from '../../wording/form.ts';

export type FileLimits = {
  readonly accept: readonly string[];
  readonly max: number;
  readonly maxMegabytes?: number;
};

/** Why a file need not even be sent; undefined where it may be. The server looks into it all the same. */
export function checkFile(
  file: { readonly name: string; readonly size: number },
  limits: FileLimits,
): string | undefined {
  const kind = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (file.size === 0) return fileWords.empty;
  if (limits.accept.length > 0 && !limits.accept.includes(kind)) return fileWords.wrongKind(limits.accept);
  if (limits.maxMegabytes !== undefined && file.size > limits.maxMegabytes * 1024 * 1024) {
    return fileWords.tooLarge(limits.maxMegabytes);
  }
  return undefined;
}
