import type { JsonObject } from '@lixiang/schema';
import { useEdit } from '../design/use-edit.ts';
import { builderWords } from '../wording/builder.ts';
import { ActorPart } from './part/actor-part.tsx';
import { ActorsPart } from './part/actors-part.tsx';
import { AnswersPart } from './part/answers-part.tsx';
import { ChosenPart } from './part/chosen-part.tsx';
import { ExpressionPart } from './part/expression-part.tsx';
import { ListPart } from './part/list-part.tsx';
import { MapPart } from './part/map-part.tsx';
import { ObjectPart } from './part/object-part.tsx';
import { PartFrame } from './part/part-frame.tsx';
import { ThingIssues } from './part/part-issues.tsx';
import type { Owner, PartSpec, ThingSpec } from './part-spec.ts';
import styles from './property.module.css';
import { textOf } from './text-of.ts';
import { useOwner } from './use-owner.ts';

type ThingPanelProps = { readonly place: readonly string[]; readonly spec: ThingSpec };

/** Every property of one thing. */
export function ThingPanel({ place, spec }: ThingPanelProps) {
  const owner = useOwner(place);
  const kind = spec.cases && owner.item[spec.cases.by];
  const kindSpec = typeof kind === 'string' ? spec.cases?.of[kind] : undefined;
  const parts = kindSpec?.parts ?? [];
  const fallbacks = { ...spec.fallbacks, ...kindSpec?.fallbacks };
  return (
    <div className={styles.panel}>
      <ThingIssues place={place} />
      {spec.cases && spec.cases.fixed !== true && <KindChoice spec={spec} owner={owner} />}
      {[...spec.parts, ...parts]
        .filter((part) => part.kind === 'answers' || part.shown?.(owner.item) !== false)
        .map((part, index) => (
          <Part
            key={`${textOf(kind)} ${nameOfPart(part, index)}`}
            part={part}
            owner={owner}
            fallbacks={fallbacks}
          />
        ))}
    </div>
  );
}

function nameOfPart(part: PartSpec, index: number): string {
  return part.kind === 'answers' ? String(index) : part.property;
}

type PartProps = {
  readonly part: PartSpec;
  readonly owner: Owner;
  readonly fallbacks: JsonObject;
};

function Part({ part, owner, fallbacks }: PartProps) {
  switch (part.kind) {
    case 'answers':
      return <AnswersPart part={part} owner={owner} fallbacks={fallbacks} />;
    case 'expression':
      return <ExpressionPart part={part} owner={owner} />;
    case 'actors':
      return <ActorsPart part={part} owner={owner} />;
    case 'actor':
      return <ActorPart part={part} owner={owner} />;
    case 'chosen':
      return <ChosenPart part={part} owner={owner} />;
    case 'map':
      return <MapPart part={part} owner={owner} />;
    case 'list':
      return <ListPart part={part} owner={owner} panel={panelOf} />;
    case 'object':
      return <ObjectPart part={part} owner={owner} panel={panelOf} />;
  }
}

function panelOf(place: readonly string[], spec: ThingSpec) {
  return <ThingPanel place={place} spec={spec} />;
}

/** Of which kind a thing is; what all kinds have stays when it becomes another. */
function KindChoice({ spec, owner }: { readonly spec: ThingSpec; readonly owner: Owner }) {
  const edit = useEdit();
  const { cases, parts } = spec;
  if (!cases) return null;
  const change = (kind: string) => {
    const common = new Set([
      'key',
      ...parts.flatMap((part) =>
        part.kind === 'answers' ? part.specs.map(({ property }) => property) : [part.property],
      ),
    ]);
    const kept = Object.fromEntries(Object.entries(owner.item).filter(([name]) => common.has(name)));
    const value = { [cases.by]: kind, ...cases.of[kind]?.fresh(owner), ...kept };
    edit([{ kind: 'set', at: owner.place, value }], builderWords.step.property(cases.words.name));
  };
  const kind = owner.item[cases.by];
  return (
    <PartFrame words={cases.words}>
      <select
        className="lx-input"
        aria-label={cases.words.name}
        value={typeof kind === 'string' ? kind : ''}
        onChange={({ target }) => change(target.value)}
      >
        {Object.entries(cases.of).map(([key, { label }]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </PartFrame>
  );
}
