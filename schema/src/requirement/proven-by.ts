import { type Pack } from '../model/pack.ts';
import { Ref } from '../model/primitive.ts';
import { type Procedure } from '../model/procedure.ts';
import { type RecordType } from '../model/record-type.ts';
import { type Finding, type Scenario, type Step } from '../model/scenario.ts';
import { linksFrom } from '../scope/links-from.ts';

/** A scenario whose fragments have been put in place. */
export type ScenarioSteps = Pick<Scenario, 'given' | 'when' | 'then'>;

type Meeting = { readonly key: string; readonly ref: readonly string[] };
type Names = Map<string, TypeInUse>;

/** A record type and its procedure, as scenarios speak of them by keys. */
class TypeInUse {
  readonly #pack: Pack;
  readonly #type: RecordType | undefined;
  readonly #procedure: Procedure | undefined;

  constructor(pack: Pack, key: string | undefined) {
    this.#pack = pack;
    this.#type = pack.recordTypes.find((type) => type.key === key);
    this.#procedure = pack.procedures.find(({ recordType }) => recordType === key);
  }

  itself(): readonly string[] {
    return this.#type?.ref ?? [];
  }

  /** Of a part of the procedure. */
  part(
    list: 'transitions' | 'states' | 'reviews' | 'panels' | 'filings' | 'clocks' | 'rules',
    key: string | undefined,
  ) {
    const parts: readonly Meeting[] = this.#procedure?.[list] ?? [];
    return refsOf(parts, key);
  }

  /** Of a document and its form. */
  document(key: string): readonly string[] {
    const document = this.#type?.documents.find((each) => each.key === key);
    return document ? [...document.ref, ...refsOf(this.#pack.forms, document.form)] : [];
  }

  fact(key: string): readonly string[] {
    return refsOf(this.#type?.facts ?? [], key);
  }

  /** What an act does beside moving its record: what it files, and the acts that it carries. */
  effects(key: string | undefined): readonly string[] {
    const transition = this.#procedure?.transitions.find((each) => each.key === key);
    return (transition?.effects ?? []).flatMap((effect) => {
      if (effect.kind === 'file') return this.part('filings', effect.filing);
      if (effect.kind === 'fireLinked') return this.at(effect.link).part('transitions', effect.transition);
      if (effect.kind === 'createLinked') return this.at(effect.link).itself();
      return [];
    });
  }

  /** Of the fields of a document's form that are named, those in tables and groups as `table.column`. */
  fields(document: string, names: readonly string[]): readonly string[] {
    const form = this.#type?.documents.find((each) => each.key === document)?.form;
    return fieldRefs(this.#pack, form, names);
  }

  /** Of the form that an opinion is given in. */
  opinion(review: string, task: string): readonly string[] {
    const tasks = this.#procedure?.reviews.find(({ key }) => key === review)?.tasks;
    return refsOf(this.#pack.forms, tasks?.find(({ key }) => key === task)?.form);
  }

  /** What refusals and warnings name: a requirement, or the key of a rule, a document or a rule of a form. */
  named(name: string): readonly string[] {
    if (Ref.safeParse(name).success) return [name, ...this.#always(name)];
    const ofForms = (this.#type?.documents ?? []).flatMap(({ form }) =>
      refsOf(this.#pack.forms.find(({ key }) => key === form)?.rules ?? [], name),
    );
    return [...this.part('rules', name), ...this.document(name), ...ofForms];
  }

  /** What every rule that meets a requirement meets as well: whichever of them it was that refused. */
  #always(ref: string): readonly string[] {
    const meeting = (this.#procedure?.rules ?? []).filter((rule) => rule.ref.includes(ref));
    return (meeting[0]?.ref ?? []).filter((each) => meeting.every((rule) => rule.ref.includes(each)));
  }

  /** The type at the other end of a link. */
  at(link: string): TypeInUse {
    const end = this.#type && linksFrom(this.#pack, this.#type).find(({ key }) => key === link);
    return new TypeInUse(this.#pack, end?.target.key);
  }
}

/**
 * The requirements that a scenario puts to the proof: what its acts take, fill and file, the reasons it wants them
 * refused for, and what it finds in the end. A rule that merely lets an act pass is not proven by it.
 */
export function provenBy(pack: Pack, { given, when, then }: ScenarioSteps): ReadonlySet<string> {
  const names: Names = new Map();
  const type = (name: string) => names.get(name) ?? new TypeInUse(pack, undefined);
  const proven = [
    ...[...given, ...when].flatMap((step) => byStep(step, { pack, names, type })),
    ...then.flatMap((finding) => byFinding(finding, { pack, type })),
  ];
  const known = new Set(pack.requirements.map(({ ref }) => ref));
  return new Set(proven.filter((ref) => known.has(ref)));
}

type World = { readonly pack: Pack; readonly type: (name: string) => TypeInUse };

function byStep(step: Step, world: World & { readonly names: Names }): readonly string[] {
  const { pack, names, type } = world;
  if ('create' in step) names.set(step.create, new TypeInUse(pack, step.type));
  if ('find' in step) names.set(step.find, type(step.from).at(step.by));
  if ('parameter' in step) return refsOf(pack.parameters, step.parameter);
  const subject = type(subjectOf(step));
  const office = 'as' in step && 'office' in step.as ? refsOf(pack.offices, step.as.office) : [];
  return [...office, ...said(step, subject), ...done(step, subject)];
}

function subjectOf(step: Step): string {
  if ('create' in step) return step.create;
  if ('fill' in step) return step.fill;
  if ('attach' in step) return step.attach;
  if ('take' in step) return step.take;
  if ('draw' in step) return step.draw;
  if ('opine' in step) return step.opine;
  if ('receive' in step) return step.receive;
  if ('find' in step) return step.find;
  return 'link' in step ? step.link : '';
}

function done(step: Step, subject: TypeInUse): readonly string[] {
  if ('take' in step || 'create' in step) {
    const carried = isRefused(step) ? [] : subject.effects(step.transition);
    return [
      ...('create' in step ? subject.itself() : []),
      ...subject.part('transitions', step.transition),
      ...carried,
    ];
  }
  if ('fill' in step || 'attach' in step) {
    const issues = (step.expect?.issues ?? []).map((written) => written.split(':')[0] ?? '');
    return [...subject.document(step.document), ...subject.fields(step.document, issues)];
  }
  if ('draw' in step) return subject.part('panels', step.panel);
  if ('opine' in step) {
    return [...subject.part('reviews', step.review), ...subject.opinion(step.review, step.task)];
  }
  if ('receive' in step) return subject.part('filings', step.filing);
  return 'find' in step ? subject.itself() : [];
}

function isRefused(step: Step): boolean {
  return 'expect' in step && (step.expect?.refused ?? step.expect?.refusedBy) !== undefined;
}

function said(step: Step, subject: TypeInUse): readonly string[] {
  const { refused = [], refusedBy = [], warned = [], issues = [] } = ('expect' in step && step.expect) || {};
  const acknowledged = 'acknowledge' in step ? Object.keys(step.acknowledge ?? {}) : [];
  return [...refused, ...refusedBy, ...warned, ...issues, ...acknowledged].flatMap((name) =>
    subject.named(name),
  );
}

function byFinding(finding: Finding, { pack, type }: World): readonly string[] {
  if ('form' in finding) {
    const { form, labels = [], options = {} } = finding;
    return [...refsOf(pack.forms, form), ...fieldRefs(pack, form, [...labels, ...Object.keys(options)])];
  }
  const subject = type(finding.record);
  if ('state' in finding) return subject.part('states', finding.state);
  if ('fact' in finding) return subject.fact(finding.fact);
  if ('history' in finding) return finding.history.flatMap((key) => subject.part('transitions', key));
  if ('values' in finding) {
    return [
      ...subject.document(finding.document),
      ...subject.fields(finding.document, Object.keys(finding.values)),
    ];
  }
  if ('count' in finding) return subject.at(finding.link).itself();
  if ('clock' in finding) return subject.part('clocks', finding.clock);
  if ('owes' in finding) return finding.owes.flatMap((key) => subject.part('clocks', key));
  if ('filed' in finding) return subject.part('filings', finding.filed);
  if ('inbox' in finding) return finding.inbox.flatMap((key) => subject.part('transitions', key));
  if ('told' in finding) return [];
  if ('warns' in finding) return finding.warns.flatMap((name) => subject.named(name));
  if ('as' in finding) {
    return [...(finding.may ?? []), ...(finding.mayNot ?? [])].flatMap((key) =>
      subject.part('transitions', key),
    );
  }
  return [...(finding.asks ?? []), ...(finding.doesNotAsk ?? [])].flatMap((key) => subject.document(key));
}

function refsOf(items: readonly Meeting[], key: string | undefined): readonly string[] {
  return items.find((item) => item.key === key)?.ref ?? [];
}

/** The requirements that fields of a form meet, by key or label. */
function fieldRefs(pack: Pack, key: string | undefined, names: readonly string[]): readonly string[] {
  const form = pack.forms.find((each) => each.key === key);
  return (form?.sections ?? []).flatMap(({ fields }) =>
    fields.flatMap((field) => {
      const columns = field.kind === 'table' ? field.columns : field.kind === 'group' ? field.fields : [];
      return [
        field,
        ...columns.map(({ key: own, label, ref }) => ({ key: `${field.key}.${own}`, label, ref })),
      ]
        .filter(({ key: own, label }) => names.includes(own) || names.includes(label))
        .flatMap(({ ref }) => ref);
    }),
  );
}
