import type { PackEdit } from '@lixiang/schema';
import { useEdit } from '../../design/use-edit.ts';
import { ConditionEditor } from '../../logic/condition-editor.tsx';
import { ValueEditor } from '../../logic/value-editor.tsx';
import { builderWords } from '../../wording/builder.ts';
import { propertyPanelWords as words } from '../../wording/property-panel.ts';
import type { Owner, PartSpec } from '../part-spec.ts';
import { PartFrame } from './part-frame.tsx';
import { PartIssues } from './part-issues.tsx';

type ExpressionPartProps = {
  readonly part: Extract<PartSpec, { kind: 'expression' }>;
  readonly owner: Owner;
};

/** An expression of a thing: conditions as sentences, others as something to choose. */
export function ExpressionPart({ part, owner }: ExpressionPartProps) {
  const edit = useEdit();
  const at = [...owner.place, part.property];
  const value = owner.item[part.property];
  const naming = part.naming(owner);
  const expects = part.expects(owner);
  // What always or never holds is no condition yet.
  const isBlank = part.asValue !== true && value === part.blank;
  const source = typeof value === 'string' && !isBlank ? value : '';
  const change = (next: string) => {
    const nothing: PackEdit =
      part.blank === undefined ? { kind: 'clear', at } : { kind: 'set', at, value: part.blank };
    edit(
      [next.trim() === '' ? nothing : { kind: 'set', at, value: next }],
      builderWords.step.property(part.words.name),
    );
  };
  const isCondition = expects !== 'any' && expects.kind === 'bool' && part.asValue !== true;
  return (
    <PartFrame words={part.words}>
      {!naming && <p className="lx-hint">{words.notYet}</p>}
      {naming && isCondition && (
        <ConditionEditor
          label={part.words.name}
          source={source}
          scope={naming.scope}
          names={naming.names}
          onChange={change}
        />
      )}
      {naming && !isCondition && (
        <ValueEditor
          label={part.words.name}
          source={source}
          scope={naming.scope}
          expects={expects}
          names={naming.names}
          onChange={change}
          {...(part.sayKey && { sayKey: (key: string) => part.sayKey?.(owner, key) ?? key })}
        />
      )}
      <PartIssues place={at} />
    </PartFrame>
  );
}
