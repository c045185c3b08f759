import { packError, type PackIssue } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { readKindOf } from '../reading/read-kind.ts';
import { fieldsOf } from './fields-of.ts';
import { placed } from './placed.ts';

/** What is reported can be compared: no long text, no file, and nothing that only holds other fields. */
export function checkReportable(pack: Pack): readonly PackIssue[] {
  return [
    ...placed(pack.forms, 'forms').flatMap(({ item, path }) => fieldsOf(item, ...path)),
    ...placed(pack.recordTypes, 'recordTypes').flatMap(({ item, path }) =>
      placed(item.facts, ...path, 'facts'),
    ),
  ].flatMap(({ item: field, path }) =>
    field.reportable && !readKindOf(field)
      ? [packError([...path, 'reportable'], 'notReportable', { key: field.key })]
      : [],
  );
}
