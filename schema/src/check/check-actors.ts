import { packError, type PackIssue } from '../issue.ts';
import { type Actor } from '../model/actor.ts';
import { type Pack } from '../model/pack.ts';
import { type Procedure } from '../model/procedure.ts';
import { type RecordType } from '../model/record-type.ts';
import { type Rule } from '../model/rule.ts';
import { fieldAt } from './field-at.ts';
import { keyed, placed, type Placed } from './placed.ts';
import { dangling } from './reference.ts';

type Owner = {
  readonly pack: Pack;
  readonly recordType?: RecordType | undefined;
  readonly procedure?: Procedure | undefined;
};

/** Everyone who may act, is asked or is told exists: offices, positions, panels, and fields that name units. */
export function checkActors(pack: Pack): readonly PackIssue[] {
  return [
    ...placed(pack.forms, 'forms').flatMap(({ item, path }) =>
      ofRules(item.rules, path).flatMap((actor) => checkActor(actor, { pack })),
    ),
    ...placed(pack.recordTypes, 'recordTypes').flatMap((type) => {
      const procedure = keyed(pack.procedures, type.item.procedure);
      return actorsOfRecordType(type).flatMap((actor) =>
        checkActor(actor, { pack, recordType: type.item, procedure }),
      );
    }),
    ...placed(pack.procedures, 'procedures').flatMap((procedure) => {
      const recordType = keyed(pack.recordTypes, procedure.item.recordType);
      return actorsOfProcedure(procedure).flatMap((actor) =>
        checkActor(actor, { pack, recordType, procedure: procedure.item }),
      );
    }),
  ];
}

function checkActor({ item: actor, path }: Placed<Actor>, owner: Owner): readonly PackIssue[] {
  const { pack, recordType, procedure } = owner;
  const position = dangling({
    kind: 'position',
    key: 'position' in actor ? actor.position : undefined,
    among: pack.positions,
    path: [...path, 'position'],
  });
  if ('office' in actor) {
    const office = { kind: 'office', key: actor.office, among: pack.offices, path: [...path, 'office'] };
    return [...dangling(office), ...position];
  }
  if ('drawn' in actor) {
    const among = procedure?.panels ?? [];
    return dangling({ kind: 'panel', key: actor.drawn, among, path: [...path, 'drawn'] });
  }
  if ('took' in actor) {
    const among = procedure?.transitions ?? [];
    const took = { kind: 'transition', key: actor.took, among, path: [...path, 'took'] };
    return [...dangling(took), ...position];
  }
  if ('effect' in actor) {
    const acts = path.at(-2) === 'by';
    return acts ? [] : [packError([...path, 'effect'], 'onlyOnTransition')];
  }
  if ('named' in actor) {
    const { document, field } = actor.named;
    const named = recordType && fieldAt(pack, recordType, `${document}.${field}`);
    const names = named?.kind === 'unit' && document !== 'facts';
    return names ? [] : [packError([...path, 'named'], 'namesNoUnit', { key: `${document}.${field}` })];
  }
  return position;
}

function actorsOfRecordType({ item: type, path }: Placed<RecordType>): readonly Placed<Actor>[] {
  return [
    ...placed(type.create, ...path, 'create'),
    ...placed(type.read, ...path, 'read'),
    ...placed(type.documents, ...path, 'documents').flatMap(({ item, path: at }) =>
      placed(item.filledBy, ...at, 'filledBy'),
    ),
    ...placed(type.links, ...path, 'links').flatMap(({ item, path: at }) =>
      placed(item.setBy, ...at, 'setBy'),
    ),
  ];
}

function actorsOfProcedure({ item: procedure, path }: Placed<Procedure>): readonly Placed<Actor>[] {
  return [
    ...ofRules(procedure.rules, path),
    ...placed(procedure.transitions, ...path, 'transitions').flatMap(({ item, path: at }) =>
      placed(item.by, ...at, 'by').concat(
        placed(item.effects, ...at, 'effects').flatMap(({ item: effect, path: place }) =>
          effect.kind === 'notify' ? placed(effect.who, ...place, 'who') : [],
        ),
      ),
    ),
    ...placed(procedure.reviews, ...path, 'reviews').flatMap(({ item, path: at }) =>
      placed(item.tasks, ...at, 'tasks').flatMap(({ item: task, path: place }) => {
        const asked: Placed<Actor> = { item: task.ask, path: [...place, 'ask'] };
        return [asked].concat(placed(task.recordedBy, ...place, 'recordedBy'));
      }),
    ),
    ...placed(procedure.panels, ...path, 'panels').flatMap(({ item, path: at }) =>
      placed(item.by, ...at, 'by'),
    ),
    ...placed(procedure.clocks, ...path, 'clocks').flatMap(({ item, path: at }) =>
      placed(item.owedBy, ...at, 'owedBy').concat(placed(item.escalate?.to ?? [], ...at, 'escalate', 'to')),
    ),
  ];
}

function ofRules(rules: readonly Rule[], path: readonly string[]): readonly Placed<Actor>[] {
  return placed(rules, ...path, 'rules').flatMap(({ item, path: at }) =>
    placed(item.cures, ...at, 'cures').map(({ item: cure, path: place }) => ({
      item: cure.by,
      path: [...place, 'by'],
    })),
  );
}
