import { readWorkbook } from './read-workbook.ts';

self.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  readWorkbook(data).then(
    (cells) => self.postMessage({ cells }, { transfer: [] }),
    () => self.postMessage({}, { transfer: [] }),
  );
});
