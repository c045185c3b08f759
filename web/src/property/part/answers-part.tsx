import type { JsonObject } from '@lixiang/schema';
import { useState } from 'react';
import { propertyDefinition } from '../../builder/inspector/property-definition.ts';
import { PropertyForm } from '../../builder/inspector/property-form.tsx';
import type { Owner, PartSpec } from '../part-spec.ts';
import { FieldList } from '../../form/section/field-list.tsx';
import styles from '../property.module.css';

type AnswersPartProps = {
  readonly part: Extract<PartSpec, { kind: 'answers' }>;
  readonly owner: Owner;
  readonly fallbacks: JsonObject;
};

/** Plain answers as a form of our own; drawn anew when what can be chosen changes. */
export function AnswersPart({ part, owner, fallbacks }: AnswersPartProps) {
  const [isOpen, setOpen] = useState(() => isSilent(owner.item, part));
  if (part.folded === undefined) return <Answers specs={part.specs} owner={owner} fallbacks={fallbacks} />;
  return (
    <details
      className={styles.folded}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{part.folded}</summary>
      {isOpen && <Answers specs={part.specs} owner={owner} fallbacks={fallbacks} />}
    </details>
  );
}

type AnswersProps = Omit<AnswersPartProps, 'part'> & Pick<AnswersPartProps['part'], 'specs'>;

function Answers({ specs, owner, fallbacks }: AnswersProps) {
  const { content, place, item } = owner;
  const drawn = JSON.stringify(propertyDefinition(specs, { content, place, item }));
  return (
    <PropertyForm
      key={`${place.join('/')} ${drawn}`}
      places={[place]}
      specs={specs}
      fallbacks={fallbacks}
      body={<FieldList />}
    />
  );
}

/** What everything must rest on is not hidden while nothing is said of it. */
function isSilent(item: JsonObject, { specs }: AnswersPartProps['part']): boolean {
  if (specs.every(({ property }) => property !== 'basis')) return false;
  return specs.every(({ property }) => {
    const value = item[property];
    return value === undefined || (Array.isArray(value) && value.length === 0);
  });
}
