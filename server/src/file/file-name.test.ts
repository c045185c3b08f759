import { expect, test } from 'vitest';
import { attachment, cleanFileName, extensionOf } from './file-name.ts';

test.each([
  ['申报表.PDF', '申报表.pdf'],
  ['..\\..\\windows\\报告.docx', '报告.docx'],
  ['/etc/passwd', 'passwd'],
  ['审批\u202Efdp.exe', '审批fdp.exe'],
  ['  清单\n.xlsx ', '清单.xlsx'],
  [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(146)}.pdf`],
])('%j is kept as %j', (given, kept) => {
  expect(cleanFileName(given)).toBe(kept);
});

test.each([
  ['a.tar.gz', 'gz'],
  ['无扩展名', ''],
  ['a.', ''],
])('the extension of %j is %j', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});

test('a download is named in Chinese, and in something for programs that cannot read it', () => {
  expect(attachment('申报表(1).pdf')).toBe(
    `attachment; filename="___(1).pdf"; filename*=UTF-8''%E7%94%B3%E6%8A%A5%E8%A1%A8%281%29.pdf`,
  );
});
