import { expect, test } from 'vitest';
import { checkFile } from './check-file.ts';

const limits = { accept: ['pdf', 'docx'], max: 2, maxMegabytes: 1 };

test.each([
  [{ name: '方案.pdf', size: 10 }, undefined],
  [{ name: '方案.PDF', size: 10 }, undefined],
  [{ name: '方案.exe', size: 10 }, '不接受这种格式，请上传 pdf、docx'],
  [{ name: 'pdf', size: 10 }, '不接受这种格式，请上传 pdf、docx'],
  [{ name: '方案.pdf', size: 0 }, '文件是空的'],
  [{ name: '方案.pdf', size: 1024 * 1024 + 1 }, '文件超过 1 MB'],
])('%j: %s', (file, refusal) => {
  expect(checkFile(file, limits)).toBe(refusal);
});
