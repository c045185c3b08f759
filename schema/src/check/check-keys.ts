import { packError, type PackIssue } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { fieldsOf } from './fields-of.ts';
import { placed, type Placed } from './placed.ts';

type Keyed = { readonly key: string };

/** No key names two things of one kind in one place. */
export function checkKeys(pack: Pack): readonly PackIssue[] {
  return namespaces(pack).flatMap(repeated);
}

function repeated(members: readonly Placed<Keyed>[]): readonly PackIssue[] {
  const seen = new Set<string>();
  return members.flatMap(({ item: { key }, path }) => {
    if (seen.has(key)) return [packError([...path, 'key'], 'duplicateKey', { key })];
    seen.add(key);
    return [];
  });
}

/** Lists in each of which every key may stand once. */
function namespaces(pack: Pack): readonly (readonly Placed<Keyed>[])[] {
  return [
    placed<Keyed>(pack.regulation.articles, 'regulation', 'articles'),
    placed<Keyed>(pack.offices, 'offices'),
    placed<Keyed>(pack.positions, 'positions'),
    placed<Keyed>(pack.unitAttributes, 'unitAttributes'),
    placed<Keyed>(pack.parameters, 'parameters'),
    placed<Keyed>(pack.codeLists, 'codeLists'),
    placed<Keyed>(pack.bases, 'bases'),
    placed<Keyed>(pack.forms, 'forms'),
    placed<Keyed>(pack.recordTypes, 'recordTypes'),
    placed<Keyed>(pack.procedures, 'procedures'),
    placed<Keyed>(pack.dashboards, 'dashboards'),
    ...placed(pack.dashboards, 'dashboards').flatMap(({ item, path }) => [
      placed<Keyed>(item.widgets, ...path, 'widgets'),
      placed<Keyed>(item.filters, ...path, 'filters'),
    ]),
    ...placed(pack.parameters, 'parameters').map(({ item, path }) =>
      placed<Keyed>('options' in item ? item.options : [], ...path, 'options'),
    ),
    ...placed(pack.unitAttributes, 'unitAttributes').map(({ item, path }) =>
      placed<Keyed>('options' in item ? item.options : [], ...path, 'options'),
    ),
    ...placed(pack.codeLists, 'codeLists').map(({ item, path }) =>
      placed<Keyed>(item.options, ...path, 'options'),
    ),
    ...placed(pack.forms, 'forms').flatMap(inForm),
    ...placed(pack.recordTypes, 'recordTypes').flatMap(inRecordType),
    ...placed(pack.procedures, 'procedures').flatMap(inProcedure),
  ];
}

function inForm({ item: form, path }: Placed<Pack['forms'][number]>): readonly (readonly Placed<Keyed>[])[] {
  const fields = fieldsOf(form, ...path);
  const holders = new Set(fields.map((field) => field.holder));
  return [
    placed<Keyed>(form.sections, ...path, 'sections'),
    placed<Keyed>(form.rules, ...path, 'rules'),
    ...[...holders].map((holder) => fields.filter((field) => field.holder === holder)),
    ...fields.map(({ item, path: at }) =>
      placed<Keyed>('options' in item ? item.options : [], ...at, 'options'),
    ),
  ];
}

function inRecordType({
  item: type,
  path,
}: Placed<Pack['recordTypes'][number]>): readonly (readonly Placed<Keyed>[])[] {
  return [
    placed<Keyed>(type.documents, ...path, 'documents'),
    placed<Keyed>(type.facts, ...path, 'facts'),
    placed<Keyed>(type.links, ...path, 'links'),
  ];
}

function inProcedure({
  item: procedure,
  path,
}: Placed<Pack['procedures'][number]>): readonly (readonly Placed<Keyed>[])[] {
  return [
    placed<Keyed>(procedure.phases, ...path, 'phases'),
    placed<Keyed>(procedure.states, ...path, 'states'),
    placed<Keyed>(procedure.rules, ...path, 'rules'),
    placed<Keyed>(procedure.transitions, ...path, 'transitions'),
    placed<Keyed>(procedure.reviews, ...path, 'reviews'),
    placed<Keyed>(procedure.panels, ...path, 'panels'),
    placed<Keyed>(procedure.filings, ...path, 'filings'),
    placed<Keyed>(procedure.clocks, ...path, 'clocks'),
    ...placed(procedure.reviews, ...path, 'reviews').flatMap(({ item: review, path: at }) =>
      [placed<Keyed>(review.tasks, ...at, 'tasks')].concat(
        placed(review.tasks, ...at, 'tasks').map(({ item: task, path: inside }) =>
          placed<Keyed>(task.outcomes, ...inside, 'outcomes'),
        ),
      ),
    ),
  ];
}
