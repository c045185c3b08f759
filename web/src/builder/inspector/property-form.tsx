import type { JsonObject, PackEdit } from '@lixiang/schema';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useDesign } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { OpenFormProvider, type OpenForm } from '../../form/form-context.ts';
import { SectionList } from '../../form/section/section-list.tsx';
import { AnswerStore } from '../../form/store/answer-store.ts';
import { FormSurface } from '../../form/surface.tsx';
import { calendarDay } from '../../wording/format.ts';
import { builderWords } from '../../wording/builder.ts';
import { isObject } from '@lixiang/schema';
import { propertyDefinition, wordsOf } from './property-definition.ts';
import { locksOfAll } from '../base/locks-at.ts';
import { PropertyIssues, PropertyMark } from './property-extras.tsx';
import { PropertyFormContext, type ShownProperties } from './property-form-context.ts';
import type { PropertySpec } from './property-spec.ts';
import type { Design } from '../../design/use-design.tsx';

type PropertyFormProps = ShownProperties & {
  /** How the fields are laid out, where not by section. */
  readonly body?: ReactNode;
};

const EXTRAS = { Beside: PropertyMark, Below: PropertyIssues };

/** The properties of what is selected, drawn by the renderer that draws every other form. */
export function PropertyForm({ places, specs, fallbacks, body }: PropertyFormProps) {
  const design = useDesign();
  const edit = useEdit();
  const idPrefix = useId();
  const [{ form, store }] = useState(() => begin(design, { places, specs, fallbacks }));
  useEffect(() => {
    /** What is being answered here just now; what else follows from it is shown at once. */
    let own: ReadonlySet<string> = new Set();
    const stopAnswers = store.subscribeEdits((edits, origin) => {
      if (origin !== 'here') return;
      const ids = new Set(edits.flatMap(({ path }) => path[0] ?? []));
      for (const spec of specs.filter(({ id }) => ids.has(id))) {
        const answer = store.answer([spec.id]);
        const isWrong = answer.issues.some(
          ({ severity, code }) => severity === 'error' && code !== 'field.required',
        );
        if (isWrong) continue;
        // The answer of a table is its rows, which change one by one.
        const given = Array.isArray(answer.value) ? store.values()[spec.id] : answer.value;
        own = ids;
        edit(
          places.flatMap((place) => editsFor(design, { place, spec, answer: given, fallbacks })),
          builderWords.step.property(wordsOf(spec).name),
        );
        own = new Set();
      }
    });
    const stopWatching = design.store.subscribe(watchedPlace(places), () => {
      const now = answersFor(design, { places, specs, fallbacks });
      const known = store.values();
      store.merge(
        specs
          .filter(({ id }) => !own.has(id))
          .filter(({ id }) => JSON.stringify(now[id] ?? null) !== JSON.stringify(known[id] ?? null))
          .map(({ id }) => ({ op: 'set', path: [id], value: now[id] ?? null })),
      );
    });
    return () => {
      stopAnswers();
      stopWatching();
    };
  }, [design, edit, fallbacks, places, specs, store]);
  const open: OpenForm = {
    pack: design.published,
    form,
    store,
    circumstances: circumstances(),
    lists: design.published.lists,
    services: {},
    attachments: {},
    remarks: [],
    readOnly: false,
    idPrefix,
    touch: (path) => {
      store.reveal(path);
      design.store.seal();
    },
    extras: EXTRAS,
  };
  return (
    <PropertyFormContext value={{ places, specs, fallbacks }}>
      <OpenFormProvider value={open}>
        <FormSurface className="lx-inline">{body ?? <SectionList />}</FormSurface>
      </OpenFormProvider>
    </PropertyFormContext>
  );
}

/** What holds all that is selected: of a thousand that change at once, one hears for all. */
function watchedPlace(places: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = places;
  const depth = first.findIndex((step, at) => others.some((other) => other[at] !== step));
  return depth < 0 ? first : first.slice(0, depth);
}

function begin(design: Design, selected: ShownProperties) {
  const [first = []] = selected.places;
  const locked = locksOfAll(design.content, selected.places);
  const form = propertyDefinition(selected.specs, contextAt(design, first), locked);
  const session = design.published.compiled(form).open(answersFor(design, selected), circumstances());
  return { form, store: new AnswerStore(session) };
}

function contextAt(design: Design, place: readonly string[]) {
  const item = design.store.read(place);
  return { content: design.content, place, item: isObject(item) ? item : {} };
}

/** What the properties say; blank where the selected things differ. */
function answersFor(
  design: Design,
  { places, specs, fallbacks }: ShownProperties,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    specs.flatMap((spec) => {
      const answers = places.map((place) => {
        const context = contextAt(design, place);
        return spec.read(context.item[spec.property] ?? fallbacks[spec.property], context);
      });
      const [first] = answers;
      const isCommon = answers.every((answer) => JSON.stringify(answer) === JSON.stringify(first));
      return first === undefined || !isCommon ? [] : [[spec.id, first]];
    }),
  );
}

type Answered = {
  readonly place: readonly string[];
  readonly spec: PropertySpec;
  readonly answer: unknown;
  readonly fallbacks: JsonObject;
};

/** What is blank says nothing, but where the model has a word for nothing. */
function editsFor(design: Design, { place, spec, answer, fallbacks }: Answered): readonly PackEdit[] {
  const context = contextAt(design, place);
  const value = spec.write(answer ?? null, context) ?? fallbacks[spec.property];
  const at = [...place, spec.property];
  const before = context.item[spec.property];
  if (JSON.stringify(value) === JSON.stringify(before)) return [];
  return [value === undefined ? { kind: 'clear', at } : { kind: 'set', at, value }];
}

function circumstances() {
  return { today: calendarDay(new Date()), parameters: {}, unit: {} };
}
