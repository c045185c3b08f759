import { examineTables, openLists, type QualityFinding, type Values } from '@lixiang/forms';
import { type Context } from '../context/context.ts';
import { mayReadDraft } from '../procedure/may-read-draft.ts';
import { examinationOf } from '../record/examinations.ts';
import { lastHandedIn } from '../record/handed-in.ts';
import { examinedDocuments } from '../record/refresh-quality.ts';
import { type DocumentQuality } from './quality.type.ts';

/** So many findings are told at once. */
const TOLD = 100;

/** The usual mistakes in one document of a record that the viewer has been shown. */
export async function documentQuality(
  context: Context,
  record: string,
  key: string,
): Promise<DocumentQuality | null> {
  const examination = await examinationOf(context, record);
  const { pack, type } = examination.situation;
  const { recordType, procedure } = type;
  const document = recordType.documents.find((each) => each.key === key);
  const form = examinedDocuments(examination.situation).find((each) => each.key === key)?.form;
  if (!document || !form) return null;
  const open = !procedure || mayReadDraft(document, examination);
  const values: Values = open
    ? examination.answers(key)
    : ((await context.read((rows) => lastHandedIn(context, rows, { record, documents: [key] })))[key] ?? {});
  const examined = examineTables(form, values, openLists(pack.pack.codeLists));
  if (!examined) return null;
  const { rows: entries, faultless, findings } = examined;
  const told = findings.slice(0, TOLD).map((finding) => Object.assign({}, finding, placeOf(finding, values)));
  return { entries, faultless, findings: told, count: findings.length };
}

function placeOf({ path }: QualityFinding, values: Values): { readonly row: number; readonly text: string } {
  const [table = '', id = '', column = ''] = path;
  const rows: unknown = values[table];
  if (!Array.isArray(rows)) return { row: 0, text: '' };
  const at = rows.findIndex((row: unknown) => memberOf(row, 'id') === id);
  const text = memberOf(rows[at], column);
  return { row: at + 1, text: typeof text === 'string' ? text : '' };
}

function memberOf(row: unknown, key: string): unknown {
  return typeof row === 'object' && row !== null ? Reflect.get(row, key) : undefined;
}
