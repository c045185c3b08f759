import type { Form, PackEdit, Scope, ScopeValues } from '@lixiang/schema';
import { isObject } from '@lixiang/schema';
import { Button } from 'antd';
import { lazy, Suspense, useId } from 'react';
import { useDesign, useDesignValue } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import type { LoadedPack } from '../../form/loaded-pack.ts';
import { FormSurface } from '../../form/surface.tsx';
import { formNames } from '../../form/why/names.ts';
import { ConditionEditor } from '../../logic/condition-editor.tsx';
import { focusFirst } from '../../ui/focus-first.ts';
import { commonWords } from '../../wording/common.ts';
import { logicWords as words } from '../../wording/logic.ts';
import { PropertyForm } from '../inspector/property-form.tsx';
import type { PropertySpec } from '../inspector/property-spec.ts';
import { BASIS_SPECS } from '../inspector/owner-specs.ts';
import { RULE_SPECS } from './rule-specs.ts';
import type { LogicRule } from './logic-rule.ts';
import { PROPERTY } from './rule-key.ts';
import styles from './logic.module.css';

const ExpressionEditor = lazy(async () => {
  const { ExpressionEditor: loaded } = await import('../../logic/expression/expression-editor.tsx');
  return { default: loaded };
});

export type RuleEditorProps = {
  readonly rule: Pick<LogicRule, 'kind' | 'place' | 'holder'>;
  /** Whoever has just put it in goes on at its first control. */
  readonly isNew: boolean;
  readonly title: string;
  readonly form: Form;
  readonly pack: LoadedPack;
  readonly scope: Scope;
  readonly sample: ScopeValues;
  readonly onRemove: () => void;
};

/** One rule: its condition or formula, and what it rests on. */
export function RuleEditor({ rule, isNew, title, form, pack, scope, sample, onRemove }: RuleEditorProps) {
  const { store } = useDesign();
  const edit = useEdit();
  const { kind, place, holder } = rule;
  const names = formNames({ pack: pack.content, form, lists: pack.lists, holder });
  const write = (property: string, source: string, blank: PackEdit) =>
    edit(
      [source.trim() === '' ? blank : { kind: 'set', at: [...place, property], value: source }],
      words.steps.change,
    );
  const condition = (property: string, label: string, blank: PackEdit) => (
    <Condition
      key={property}
      isFirst={isNew && property !== 'require'}
      place={[...place, property]}
      label={label}
      scope={scope}
      names={names}
      sample={sample}
      onChange={(source) => write(property, source, blank)}
    />
  );
  const cleared = (property: string): PackEdit => ({ kind: 'clear', at: [...place, property] });
  const item = store.read(place);
  if (!isObject(item)) return <p>{words.choose}</p>;
  return (
    <FormSurface className={styles.editor ?? ''}>
      <h2>{title}</h2>
      {kind === 'visible' && condition(PROPERTY.visible, words.kinds.visible, cleared(PROPERTY.visible))}
      {kind === 'required' &&
        condition(PROPERTY.required, words.kinds.required, {
          kind: 'set',
          at: [...place, PROPERTY.required],
          value: false,
        })}
      {kind === 'computed' && (
        <Formula
          isFirst={isNew}
          place={[...place, PROPERTY.computed]}
          scope={scope}
          names={names}
          onChange={(source) => write(PROPERTY.computed, source, cleared(PROPERTY.computed))}
        />
      )}
      {kind === 'rule' && (
        <>
          <h3>{words.when}</h3>
          <p className="lx-hint">{words.whenHelp}</p>
          {condition('when', words.when, cleared('when'))}
          <h3>{words.require}</h3>
          {condition('require', words.require, { kind: 'set', at: [...place, 'require'], value: 'true' })}
        </>
      )}
      {kind === 'rule' && <h3>{words.others}</h3>}
      <Properties
        place={place}
        specs={kind === 'rule' ? RULE_SPECS : BASIS_SPECS}
        isSection={place.length === 4 && kind === 'visible'}
      />
      <Button danger onClick={onRemove}>
        {words.remove}
      </Button>
    </FormSurface>
  );
}

type PropertiesProps = {
  readonly place: readonly string[];
  readonly specs: readonly PropertySpec[];
  readonly isSection: boolean;
};

const BLANK = { basis: [], ref: [], at: [], force: 'block', answer: 'none' };

/** Sections rest on what their form rests on, and have no basis of their own. */
function Properties({ place, specs, isSection }: PropertiesProps) {
  return <PropertyForm places={[isSection ? place.slice(0, 2) : place]} specs={specs} fallbacks={BLANK} />;
}

type ConditionProps = {
  /** Whether it takes the keyboard when it is drawn. */
  readonly isFirst: boolean;
  readonly place: readonly string[];
  readonly label: string;
  readonly scope: Scope;
  readonly names: ReturnType<typeof formNames>;
  readonly sample: ScopeValues;
  readonly onChange: (source: string) => void;
};

function Condition({ isFirst, place, label, scope, names, sample, onChange }: ConditionProps) {
  const value = useDesignValue(place);
  // What always or never holds is no condition yet.
  const source = typeof value === 'string' && value !== 'true' && value !== 'false' ? value : '';
  return (
    <div ref={isFirst ? focusFirst : null}>
      <ConditionEditor
        label={label}
        source={source}
        scope={scope}
        names={names}
        sample={sample}
        onChange={onChange}
      />
    </div>
  );
}

function Formula({ isFirst, place, scope, names, onChange }: Omit<ConditionProps, 'label' | 'sample'>) {
  const id = useId();
  const value = useDesignValue(place);
  return (
    <Suspense fallback={<p>{commonWords.loading}</p>}>
      <div ref={isFirst ? focusFirst : null}>
        <ExpressionEditor
          id={id}
          label={words.formula}
          source={typeof value === 'string' ? value : ''}
          scope={scope}
          expects="any"
          names={names}
          onChange={onChange}
        />
      </div>
    </Suspense>
  );
}
