import { hasNumbers } from '@lixiang/forms';
import { numberParts, type Transition } from '@lixiang/schema';
import { isNotYet } from './birth.ts';
import { type Blocker, blocked } from './blocker.ts';
import { type PlannedEffect } from './plan-effects.ts';
import { type Situation } from './situation.ts';

/** Why the numbers that an act gives cannot be made: of the record, of what is handed in, of records begun with it. */
export function numberBlockers(
  transition: Transition,
  effects: readonly PlannedEffect[],
  situation: Situation,
): readonly Blocker[] {
  const { type, pack } = situation;
  const begun = effects.flatMap((effect) =>
    effect.kind === 'createLinked' && !effect.birth ? [effect.link.to] : [],
  );
  const own = isNotYet(situation) ? [type.recordType.number] : [];
  const others = begun.flatMap((key) => pack.type(key)?.recordType.number ?? []);
  return unitCodeBlockers([...own, ...others, ...rulesHandedIn(transition, situation)], situation);
}

/** Why numbers by these rules cannot be made for a record's unit. */
export function unitCodeBlockers(
  rules: readonly string[],
  { unit }: Pick<Situation, 'unit'>,
): readonly Blocker[] {
  const wanted = rules.some((rule) => numberParts(rule).some(({ kind }) => kind === 'unit'));
  if (!wanted || unit.creditCode !== null) return [];
  return [blocked({ code: 'unitCodeMissing', name: unit.name }, { basis: [] })];
}

function rulesHandedIn({ submits }: Transition, { type, pack }: Situation): readonly string[] {
  return type.recordType.documents.flatMap(({ key, form: name }) => {
    const form = submits.includes(key) ? pack.pack.forms.find((each) => each.key === name) : undefined;
    if (!form || !hasNumbers(form)) return [];
    const fields = form.sections.flatMap((section) => section.fields);
    const inner = fields.flatMap((field) =>
      field.kind === 'table' ? field.columns : field.kind === 'group' ? field.fields : [],
    );
    return [...fields, ...inner].flatMap((field) =>
      field.kind === 'text' && field.number !== undefined ? [field.number] : [],
    );
  });
}
