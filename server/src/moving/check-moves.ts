import { type Values } from '@lixiang/forms';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { unitValues } from '../procedure/document-state.ts';
import { carryAlong, type FormPath, formPath } from '../record/form-path.ts';
import { type MoveReason, moveReasons } from './move-reasons.ts';
import { keptBeside, type MovableRecord, type MovedDraft } from './move-rows.ts';

/** What would become of one draft. */
export type DraftEffect = {
  readonly document: string;
  /** How many answers would only be kept. */
  readonly kept: number;
  /** How many answers would be asked for that were not. */
  readonly missing: number;
};

export type MoveCheck = {
  readonly record: MovableRecord;
  readonly reasons: readonly MoveReason[];
  readonly drafts: readonly DraftEffect[];
};

export type Versions = {
  /** From the earliest that a record may come from to the one that it goes to, in order. */
  readonly packs: readonly CompiledPack[];
  readonly today: string;
};

/** Says of each record whether it can go to the last of some versions, and what would become of its drafts. */
export function checkMoves(records: readonly MovableRecord[], versions: Versions): readonly MoveCheck[] {
  const to = versions.packs.at(-1);
  if (!to) return [];
  const paths = new Map<string, FormPath>();
  return records.map((record) => ({
    record,
    reasons: moveReasons(record, to),
    drafts: record.drafts.flatMap((draft) => {
      const name = `${record.packVersion} ${record.type} ${draft.key}`;
      const path = paths.get(name) ?? formPath(versionsFrom(versions, record), record.type, draft.key);
      paths.set(name, path);
      return path.length > 1 ? [effectOn(draft, { record, path, versions })] : [untouched(draft)];
    }),
  }));
}

/** The versions from the one that a record stands under. */
export function versionsFrom({ packs }: Versions, { packVersion }: MovableRecord): readonly CompiledPack[] {
  return packs.filter(({ version }) => version >= packVersion);
}

type Going = { readonly record: MovableRecord; readonly path: FormPath; readonly versions: Versions };

function untouched({ key }: MovedDraft): DraftEffect {
  return { document: key, kept: 0, missing: 0 };
}

function effectOn(draft: MovedDraft, { record, path, versions }: Going): DraftEffect {
  const kept = keptBeside(draft);
  const carried = carryAlong(path, { values: draft.values, kept });
  const wanted = (pack: CompiledPack | undefined, values: Values) =>
    pack ? missingIn(pack, { record, document: draft.key, values, today: versions.today }) : [];
  const from = versions.packs.find(({ version }) => version === record.packVersion);
  const before = new Set(wanted(from, draft.values));
  return {
    document: draft.key,
    kept: carried.kept.answers.length - kept.answers.length,
    missing: wanted(versions.packs.at(-1), carried.values).filter((place) => !before.has(place)).length,
  };
}

type Asked = {
  readonly record: MovableRecord;
  readonly document: string;
  readonly values: Values;
  readonly today: string;
};

/** The places of a draft that must yet be answered. */
function missingIn(pack: CompiledPack, { record, document, values, today }: Asked): readonly string[] {
  const key = pack.type(record.type)?.recordType.documents.find((each) => each.key === document)?.form;
  const form = key === undefined ? undefined : pack.form(key);
  if (!form) return [];
  const circumstances = { today, parameters: pack.parameters, unit: unitValues(record.unit) };
  return form
    .evaluate(values, circumstances)
    .issues.filter(({ code, severity }) => severity === 'error' && code === 'field.required')
    .map(({ path }) => path.join(' '));
}
