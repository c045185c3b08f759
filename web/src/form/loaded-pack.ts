import { compileForm, openLists, type CompiledForm, type FormSurroundings, type Lists } from '@lixiang/forms';
import type { Article, Form, Office, Pack } from '@lixiang/schema';

/** A version of a pack as the forms of the client use it: every form compiled once, lists and articles by key. */
export type LoadedPack = {
  readonly version: number;
  readonly content: Pack;
  readonly surroundings: FormSurroundings;
  /** Code lists, and offices by name. */
  readonly lists: Lists;
  readonly articles: ReadonlyMap<string, Article>;
  readonly offices: ReadonlyMap<string, Office>;
  form(key: string): Form | undefined;
  compiled(form: Form): CompiledForm;
  /** The lists, with names of units and records besides. */
  listsWith(names: Readonly<Record<string, string>>): Lists;
};

/** Wraps the content of one pack version; keep the result, since it holds the compiled forms. */
export function loadPack(version: number, content: Pack): LoadedPack {
  const surroundings: FormSurroundings = {
    codeLists: content.codeLists,
    parameters: content.parameters,
    unitAttributes: content.unitAttributes,
  };
  const forms = new Map(content.forms.map((form) => [form.key, form]));
  const officeNames = Object.fromEntries(content.offices.map(({ key, name }) => [key, name]));
  const compiledForms = new WeakMap<Form, CompiledForm>();
  return {
    version,
    content,
    surroundings,
    lists: openLists(content.codeLists, officeNames),
    listsWith: (names) => openLists(content.codeLists, { ...officeNames, ...names }),
    articles: new Map(content.regulation.articles.map((article) => [article.key, article])),
    offices: new Map(content.offices.map((office) => [office.key, office])),
    form: (key) => forms.get(key),
    compiled(form) {
      const known = compiledForms.get(form);
      if (known) return known;
      const compiled = compileForm(form, surroundings);
      compiledForms.set(form, compiled);
      return compiled;
    },
  };
}
