import { readsOf } from '../expression/compile-expression.ts';
import { packError, type PackIssue, packWarning } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { fieldsOf } from './fields-of.ts';
import { placed } from './placed.ts';
import { statedInPack } from './stated-in-pack.ts';

/** A rule that no transition asks is shown nowhere and enforced nowhere; other unused things are only doubtful. */
export function checkUnused(pack: Pack): readonly PackIssue[] {
  return [...unusedRules(pack), ...unusedForms(pack), ...unusedLists(pack), ...unusedParameters(pack)];
}

function unusedRules(pack: Pack): readonly PackIssue[] {
  return placed(pack.procedures, 'procedures').flatMap(({ item: procedure, path }) => {
    const asked = new Set(procedure.transitions.flatMap((transition) => transition.rules));
    return placed(procedure.rules, ...path, 'rules').flatMap(({ item, path: at }) =>
      asked.has(item.key) ? [] : [packError(at, 'unusedRule', { key: item.key })],
    );
  });
}

function unusedForms(pack: Pack): readonly PackIssue[] {
  const used = new Set([
    ...pack.recordTypes.flatMap((type) => type.documents.map((document) => document.form)),
    ...pack.procedures.flatMap((procedure) => procedure.transitions.map((transition) => transition.input)),
    ...pack.procedures.flatMap(({ reviews }) =>
      reviews.flatMap((review) => review.tasks.map((task) => task.form)),
    ),
  ]);
  return placed(pack.forms, 'forms').flatMap(({ item, path }) =>
    used.has(item.key) ? [] : [packWarning(path, 'unusedForm', { key: item.key })],
  );
}

function unusedLists(pack: Pack): readonly PackIssue[] {
  const fields = pack.forms
    .flatMap((form) => [...fieldsOf(form)].map(({ item }) => item))
    .concat(pack.recordTypes.flatMap((type) => type.facts));
  const used = new Set(fields.map((field) => ('list' in field ? field.list : undefined)));
  return placed(pack.codeLists, 'codeLists').flatMap(({ item, path }) =>
    used.has(item.key) ? [] : [packWarning(path, 'unusedCodeList', { key: item.key })],
  );
}

function unusedParameters(pack: Pack): readonly PackIssue[] {
  const read = new Set(
    statedInPack(pack)
      .flatMap(({ source, scope }) => readsOf(source, scope))
      .flatMap(([first, key]) => (first === 'param' ? [key] : [])),
  );
  return placed(pack.parameters, 'parameters').flatMap(({ item, path }) =>
    read.has(item.key) ? [] : [packWarning(path, 'unusedParameter', { key: item.key })],
  );
}
