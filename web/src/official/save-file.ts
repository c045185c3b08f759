import { effectMark, markedName } from '../ui/effect-mark.ts';
import { markPicture } from './mark-picture.ts';

/** Hands a file to the person. */
export function saveFile(
  content: BlobPart,
  { name, type }: { readonly name: string; readonly type: string },
): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  follow(address, name);
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** Hands a picture, which is its own address, to the person. */
export function savePicture(address: string, title: string): void {
  const name = `${fileName(title)}.png`;
  if (effectMark === null) follow(address, name);
  else void markPicture(address, effectMark).then((marked) => follow(marked, name));
}

/** What a file can be called on any system. */
export function fileName(title: string): string {
  return title.replaceAll(/[\\/:*?"<>|]/g, ' ').trim();
}

function follow(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = markedName(name);
  link.click();
}
