import { type Field, type Option } from '../model/field.ts';
import { type Form } from '../model/form.ts';
import { type Pack } from '../model/pack.ts';
import { type RecordType } from '../model/record-type.ts';
import { type Transfer } from '../model/transfer.ts';
import { comesRound } from '../scope/clock-scope.ts';
import { fieldsOf } from './fields-of.ts';
import { placed, type Placed } from './placed.ts';
import { transferEnds } from './transfer-ends.ts';

/** Something with a key that stored records speak of. */
export type Identity = {
  /** From the pack down: `forms/declaration/fields/amount`. */
  readonly name: string;
  /** What must stay as it was for stored answers to keep their meaning. */
  readonly meaning: string;
  readonly path: readonly string[];
  /** How grave it is that a later version leaves it out; records may still hold it, or only the past did. */
  readonly removal: 'error' | 'warning';
};

/** Every key of a pack that stored records speak of, and what it means. */
export function identitiesOf(pack: Pack): readonly Identity[] {
  return [
    ...placed(pack.offices, 'offices').map((office) => identity('offices', office, '', 'warning')),
    ...placed(pack.unitAttributes, 'unitAttributes').map((attribute) =>
      identity('unitAttributes', attribute, attribute.item.kind, 'error'),
    ),
    ...placed(pack.parameters, 'parameters').map((parameter) =>
      identity('parameters', parameter, parameter.item.kind, 'warning'),
    ),
    ...placed(pack.codeLists, 'codeLists').flatMap((list) =>
      [identity('codeLists', list, '', 'warning')].concat(
        options(`codeLists/${list.item.key}`, list.item.options, list.path),
      ),
    ),
    ...placed(pack.forms, 'forms').map((form) => identity('forms', form, '', 'warning')),
    ...placed(pack.forms, 'forms').flatMap(inForm),
    ...placed(pack.forms, 'forms').flatMap(({ item, path }) =>
      placed(item.transfers, ...path, 'transfers').map((transfer) =>
        identity(`forms/${item.key}/transfers`, transfer, meaningOfTransfer(transfer.item), 'warning'),
      ),
    ),
    ...placed(pack.recordTypes, 'recordTypes').flatMap(inRecordType),
    ...placed(pack.procedures, 'procedures').map((procedure) =>
      identity('procedures', procedure, procedure.item.recordType, 'warning'),
    ),
    ...placed(pack.procedures, 'procedures').flatMap(({ item, path }) =>
      placed(item.states, ...path, 'states').map((state) =>
        identity(`procedures/${item.key}/states`, state, state.item.final ? 'final' : 'open', 'warning'),
      ),
    ),
    ...placed(pack.procedures, 'procedures').flatMap(({ item, path }) =>
      placed(item.clocks, ...path, 'clocks').map((clock) =>
        identity(
          `procedures/${item.key}/clocks`,
          clock,
          comesRound(clock.item) ? 'again' : 'once',
          'warning',
        ),
      ),
    ),
  ];
}

function inForm({ item: form, path }: Placed<Form>): readonly Identity[] {
  return fieldsOf(form, ...path).flatMap(({ item: field, path: at, holder }) => {
    const place = ['forms', form.key, ...(holder ? [holder.key] : [])].join('/');
    const own = 'options' in field ? (field.options ?? []) : [];
    return [identity(place, { item: field, path: at }, meaningOf(field), 'warning')].concat(
      options(`${place}/${field.key}`, own, at),
    );
  });
}

function inRecordType(type: Placed<RecordType>): readonly Identity[] {
  const { item, path } = type;
  const at = `recordTypes/${item.key}`;
  return [
    identity('recordTypes', type, `${item.nature} ${item.procedure ?? ''}`, 'error'),
    ...placed(item.documents, ...path, 'documents').map((document) =>
      identity(`${at}/documents`, document, document.item.form ?? 'files', 'warning'),
    ),
    ...placed(item.facts, ...path, 'facts').map((fact) =>
      identity(`${at}/facts`, fact, meaningOf(fact.item), 'warning'),
    ),
    ...placed(item.links, ...path, 'links').map((link) =>
      identity(`${at}/links`, link, `${link.item.over} ${link.item.to}`, 'warning'),
    ),
  ];
}

/** How a stored answer is to be read: its kind, its scale, whether it is one or many, and its list. */
function meaningOf(field: Field): string {
  const parts = [
    field.kind,
    'scale' in field ? field.scale : '',
    'many' in field && field.many ? 'many' : '',
    'list' in field ? (field.list ?? '') : '',
    'recordType' in field ? field.recordType : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The same whatever order a map was stored in. */
function meaningOfTransfer(transfer: Transfer): string {
  const map =
    transfer.kind === 'options'
      ? Object.keys(transfer.map)
          .toSorted()
          .map((option) => [option, transfer.map[option]])
      : [];
  return JSON.stringify([
    transfer.kind,
    transferEnds(transfer),
    map,
    'separator' in transfer && transfer.separator,
  ]);
}

/** An option is retired, never taken away: old answers hold it. */
function options(at: string, list: readonly Option[], path: readonly string[]): readonly Identity[] {
  return placed(list, ...path, 'options').map((option) => identity(`${at}/options`, option, '', 'error'));
}

function identity(
  at: string,
  { item, path }: Placed<{ readonly key: string }>,
  ...[meaning, removal]: readonly [meaning: string, removal: Identity['removal']]
): Identity {
  return { name: `${at}/${item.key}`, meaning, path, removal };
}
