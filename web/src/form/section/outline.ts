import type { Issue } from '@lixiang/forms';
import type { Field, Form, Section } from '@lixiang/schema';
import { fieldAt } from '../field/field-index.ts';
import type { AnswerStore } from '../store/answer-store.ts';

export type SectionStatus = 'blank' | 'partial' | 'wrong' | 'complete';
export type SectionOutline = {
  readonly key: string;
  readonly title: string;
  readonly visible: boolean;
  readonly status: SectionStatus;
  readonly errors: number;
};
export type Outline = {
  readonly sections: readonly SectionOutline[];
  readonly issues: readonly Issue[];
};

const PAUSE = 150;
/** Blanks are not yet mistakes: a section that only lacks answers is being filled. */
const BLANK_CODES: ReadonlySet<string> = new Set(['field.required', 'table.tooFew']);

/** The state of every section, told a moment after the typing stops: nobody watches it at every key. */
export class FormOutline {
  readonly #form: Form;
  readonly #store: AnswerStore;
  readonly #listeners = new Set<() => void>();
  #outline: Outline | undefined;

  constructor(form: Form, store: AnswerStore) {
    this.#form = form;
    this.#store = store;
  }

  get current(): Outline {
    this.#outline ??= outlineOf(this.#form, this.#store);
    return this.#outline;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = this.#store.subscribeEdits(() => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#renew(), PAUSE);
    });
    return () => {
      clearTimeout(timer);
      stop();
      this.#listeners.delete(listener);
    };
  }

  #renew(): void {
    this.#outline = undefined;
    for (const listener of this.#listeners) listener();
  }
}

function outlineOf(form: Form, store: AnswerStore): Outline {
  const issues = store.issues();
  const bySection = Map.groupBy(issues, (issue) => fieldAt(form, issue.path)?.section ?? '');
  const sections = form.sections.map((section) =>
    sectionOutline(section, store, bySection.get(section.key) ?? []),
  );
  return { sections, issues };
}

function sectionOutline(section: Section, store: AnswerStore, issues: readonly Issue[]): SectionOutline {
  const answers = section.fields.map((field) => ({ field, answer: store.answer([field.key]) }));
  const visible = answers.filter(({ answer }) => answer.visible);
  const errors = issues.filter(({ severity }) => severity === 'error');
  const answered = visible.some(({ field, answer }) => isAnswered(field, answer.value));
  return {
    key: section.key,
    title: section.title,
    visible: visible.length > 0,
    errors: errors.length,
    status: statusOf(errors, answered),
  };
}

function statusOf(errors: readonly Issue[], answered: boolean): SectionStatus {
  if (errors.some(({ code }) => !BLANK_CODES.has(code))) return 'wrong';
  if (!answered) return errors.length === 0 ? 'complete' : 'blank';
  return errors.length === 0 ? 'complete' : 'partial';
}

function isAnswered(field: Field, value: unknown): boolean {
  if ('computed' in field && field.computed !== undefined) return false;
  if (value === undefined || value === null || value === '') return false;
  return Array.isArray(value) ? value.length > 0 : true;
}
