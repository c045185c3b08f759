import type { Basis, Pack } from '@lixiang/schema';

export type CitationKind =
  | 'transition'
  | 'rule'
  | 'document'
  | 'form'
  | 'state'
  | 'review'
  | 'panel'
  | 'parameter';

/** Something in the pack that rests on an article. */
export type Citation = {
  readonly kind: CitationKind;
  readonly name: string;
  /** The procedure or record type that it belongs to. */
  readonly within: string;
};

type Cited = Citation & Pick<Basis, 'basis'>;

/** By article: everything in a pack that rests on it. */
export function citations(pack: Pack): ReadonlyMap<string, readonly Citation[]> {
  const byArticle = new Map<string, Citation[]>();
  for (const { basis, ...citation } of [
    ...pack.procedures.flatMap(inProcedure),
    ...inTypes(pack),
    ...inLists(pack),
  ]) {
    for (const article of new Set(basis))
      byArticle.set(article, [...(byArticle.get(article) ?? []), citation]);
  }
  return byArticle;
}

function inProcedure(procedure: Pack['procedures'][number]): readonly Cited[] {
  const cite = (kind: CitationKind, name: string, { basis }: Pick<Basis, 'basis'>): Cited => ({
    kind,
    name,
    within: procedure.name,
    basis,
  });
  return [
    ...procedure.transitions.map((transition) => cite('transition', transition.name, transition)),
    ...procedure.rules.map((rule) => cite('rule', rule.message, rule)),
    ...procedure.states.map((state) => cite('state', state.name, state)),
    ...procedure.reviews.map((review) => cite('review', review.name, review)),
    ...procedure.panels.map((panel) => cite('panel', panel.name, panel)),
  ];
}

function inTypes({ recordTypes }: Pack): readonly Cited[] {
  return recordTypes.flatMap((type) =>
    type.documents.map(({ name, basis }) => ({ kind: 'document' as const, name, within: type.name, basis })),
  );
}

function inLists({ forms, parameters }: Pack): readonly Cited[] {
  return [
    ...forms.map(({ name, basis }) => ({ kind: 'form' as const, name, within: '', basis })),
    ...forms.flatMap((form) =>
      form.rules.map(({ message, basis }) => ({
        kind: 'rule' as const,
        name: message,
        within: form.name,
        basis,
      })),
    ),
    ...parameters.map(({ label, basis }) => ({ kind: 'parameter' as const, name: label, within: '', basis })),
  ];
}
