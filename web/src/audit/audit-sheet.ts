import type { Pack } from '@lixiang/schema';
import type { OfficialSheet } from '../official/official-sheet.ts';
import { auditWords as words, wordAction } from '../wording/audit.ts';
import { commonWords } from '../wording/common.ts';
import { formatInstant } from '../wording/format.ts';
import type { AuditEntry } from './audit-query.ts';
import { detailSentence } from './detail-sentence.ts';

type Listed = {
  readonly entries: readonly AuditEntry[];
  /** Below the title: who has it made, when, of how many, by which conditions. */
  readonly lines: readonly string[];
};

/** Entries of the audit as a table for a workbook: the columns of the page. */
export function auditSheet(pack: Pack, { entries, lines }: Listed): OfficialSheet {
  return {
    title: words.title,
    lines,
    header: [
      words.at,
      words.organisation,
      words.account,
      words.action,
      words.record,
      words.detail,
      words.address,
    ],
    rows: entries.map((entry) => [
      formatInstant(entry.at),
      entry.organisation ?? '',
      entry.account ?? words.bySystem,
      wordAction(entry.action),
      entry.record ? (entry.record.title ?? entry.record.number ?? commonWords.untitled) : '',
      detailSentence(pack, entry),
      entry.address ?? '',
    ]),
    totals: null,
    notes: [],
    seals: [],
    landscape: true,
  };
}
