import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { SheetIssue } from '@lixiang/forms';
import type { Context } from '../context/context.ts';
import { cleanFileName, extensionOf } from '../file/file-name.ts';
import type { FileVault } from '../file/file-vault.ts';
import { sniffFile } from '../file/sniff-file.ts';
import { loadCurrentPack } from '../record/packs.ts';
import { DomainError } from '../shared/domain-error.ts';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from '../storage/rows.ts';
import { importableOf } from './importable.ts';
import { judgeList } from './judge-list.ts';
import { readWorkbook, type WorkbookRead, type WorkbookRefusal } from './read-workbook.ts';

/** More rows than that are to be taken in by several lists: each is one transaction. */
export const MOST_ROWS = 20_000;
const LARGEST_MEGABYTES = 20;
/** A title, notes and the header stand above the rows. */
const ABOVE_ROWS = 40;
/** The first cell of a template's stamp. */
export const STAMP = 'lixiang-list';

export type ListUpload = { readonly type: string; readonly name: string; readonly stream: Readable };

/** Reads a list that was uploaded and says of every row what would become of it; nothing is taken in yet. */
export async function openListImport(
  context: Context,
  vault: FileVault,
  upload: ListUpload,
): Promise<{ readonly id: string } | { readonly issues: readonly SheetIssue[] }> {
  const { type } = upload;
  const fileName = cleanFileName(upload.name);
  if (extensionOf(fileName) !== 'xlsx')
    throw DomainError.invalidInput('只接受 .xlsx 文件，请用 WPS、Excel 另存为 .xlsx 后再选。');
  const others = await context.read((rows) => sheetsBeside(context, rows, type));
  const { sha256, workbook } = await receive(vault, upload.stream, others);
  const templateVersion = await checkStamp(context, type, workbook.stamp);
  const content = {
    cells: workbook.cells,
    formulas: [...workbook.formulas],
    others: workbook.others.map(({ name, cells, formulas }) => ({ name, cells, formulas: [...formulas] })),
  };
  return await context.change(async (rows) => {
    const judged = await judgeList(context, rows, { type, sha256, content });
    if ('issues' in judged) return judged;
    if ('refused' in judged)
      throw DomainError.forbidden(judged.refused.map(({ message }) => message).join('；'));
    const id = newId();
    await rows
      .insertInto('list_import')
      .values({
        jurisdiction: context.jurisdiction,
        id,
        type,
        account_id: context.account,
        at: context.clock().toISOString(),
        file_name: fileName,
        sha256,
        template_version: templateVersion,
        content: json({ ...content, places: judged.places }),
        judged: json(judged.rows),
        digest: judged.digest,
        imported_at: null,
        taken_back_at: null,
      })
      .execute();
    return { id };
  });
}

/** What the sheets of the tables of a type's form are called. */
async function sheetsBeside(context: Context, rows: Rows, key: string): Promise<ReadonlySet<string>> {
  const pack = await loadCurrentPack(context, rows);
  const type = pack.type(key);
  const details = (type && importableOf(pack, type)?.details) ?? [];
  return new Set(details.map(({ sheet }) => sheet));
}

async function receive(
  vault: FileVault,
  stream: Readable,
  others: ReadonlySet<string>,
): Promise<{ readonly sha256: string; readonly workbook: WorkbookRead }> {
  const largest = LARGEST_MEGABYTES * 1024 * 1024;
  const { path, size, sha256 } = await vault.receive(stream, largest);
  try {
    if (size > largest) throw DomainError.limitExceeded(TOO_LARGE);
    if (size === 0) throw DomainError.invalidInput('文件是空的，请重新选择。');
    const sniffed = await sniffFile(path, 'xlsx');
    if ('refusal' in sniffed) throw DomainError.invalidInput(sniffed.refusal);
    const workbook = readWorkbook(await readFile(path), { mostRows: MOST_ROWS + ABOVE_ROWS, others });
    if (!('refusal' in workbook)) return { sha256, workbook };
    const words = REFUSALS[workbook.refusal];
    throw workbook.refusal === 'unreadable'
      ? DomainError.invalidInput(words)
      : DomainError.limitExceeded(words);
  } finally {
    await vault.discard(path);
  }
}

const TOO_LARGE = `文件过大：不得超过 ${LARGEST_MEGABYTES} MB。请删去图片和无关的工作表，或拆成几个文件分别导入。`;

const REFUSALS: Readonly<Record<WorkbookRefusal, string>> = {
  unreadable: '文件无法读取。请确认是未加密的 .xlsx 文件，或用 WPS、Excel 另存为 .xlsx 后再试。',
  swollen:
    '文件解压后过大，或者不是正常的表格。请把表中内容复制到新下载的模板后重新上传，内容较多的拆成几个文件。',
  tooManyRows: `一次最多导入 ${MOST_ROWS} 行，请拆成几个文件分别导入。`,
};

/** The version of the pack that a template was made for; a template of another list is refused. */
async function checkStamp(
  context: Context,
  type: string,
  [mark, madeFor, version]: readonly string[],
): Promise<number | null> {
  if (mark !== STAMP) return null;
  if (madeFor !== type) {
    const { pack } = await context.read((rows) => loadCurrentPack(context, rows));
    const nameOf = (key: string | undefined) => pack.recordTypes.find((each) => each.key === key)?.name;
    throw DomainError.invalidInput(
      `所选文件是“${nameOf(madeFor) ?? '其他台账'}”的导入模板，请改用“${nameOf(type) ?? '本台账'}”的模板。`,
    );
  }
  const number = Number(version);
  return Number.isInteger(number) && number > 0 ? number : null;
}
