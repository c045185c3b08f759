import { type Form, identityOf, type Json, type PackEdit } from '@lixiang/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { readList } from '../../design/read-place.ts';
import { useDesign } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { fieldsWithin } from '../../form/field/field-index.ts';
import { LongSelect } from '../../logic/condition/long-select.tsx';
import { logicWords as words } from '../../wording/logic.ts';
import { keyOfLabel } from '../edit/key-of-label.ts';
import styles from './logic.module.css';
import type { LogicRule } from './logic-rule.ts';
import { PROPERTY, ruleKey } from './rule-key.ts';

type Target = {
  readonly name: string;
  readonly label: string;
  readonly place: readonly string[];
  readonly computable: boolean;
};

/** Begins a rule: of the whole form, or a condition or formula of one field. */
export function NewRule({ form, onAdded }: { readonly form: Form; readonly onAdded: (key: string) => void }) {
  const { store } = useDesign();
  const edit = useEdit();
  const targets = targetsOf(form);
  const [kind, setKind] = useState<LogicRule['kind']>('visible');
  const [name, setName] = useState(targets[0]?.name ?? '');
  const target = targets.find((each) => each.name === name);

  const add = () => {
    const place = ['forms', form.key];
    if (kind === 'rule') {
      const taken = new Set(
        readList(store.content, [...place, 'rules']).flatMap((rule) => identityOf(rule) ?? []),
      );
      const key = keyOfLabel(words.kinds.rule, taken);
      const at = [...place, 'rules'];
      const item = { key, basis: [], force: 'block', require: 'true', message: words.newMessage, at: [] };
      const after = identityOf(readList(store.content, at).at(-1)) ?? null;
      if (edit([{ kind: 'insert', into: at, item, after }], words.steps.add))
        onAdded(ruleKey({ kind, place: [...at, key] }));
      return;
    }
    if (!target) return;
    const property = [...target.place, PROPERTY[kind]];
    const set: PackEdit = { kind: 'set', at: property, value: firstSource(kind) };
    const known: Json | undefined = store.read(property);
    if (typeof known === 'string' || edit([set], words.steps.add))
      onAdded(ruleKey({ kind, place: target.place }));
  };

  const isComputable = kind !== 'computed' || target?.computable === true;
  return (
    <fieldset className={styles.new} aria-label={words.add}>
      <select
        className="lx-input"
        aria-label={words.addKind}
        value={kind}
        onChange={(event) => setKind(kindOf(event.target.value))}
      >
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {words.kinds[each]}
          </option>
        ))}
      </select>
      {kind !== 'rule' && (
        <LongSelect
          label={words.addTo}
          value={name}
          chosen={target?.label ?? ''}
          count={targets.length}
          onChange={setName}
        >
          <TargetOptions targets={targets} />
        </LongSelect>
      )}
      <Button onClick={add} disabled={!isComputable}>
        {words.addAct}
      </Button>
      {!isComputable && <span className="lx-hint">{words.notComputable}</span>}
    </fieldset>
  );
}

function TargetOptions({ targets }: { readonly targets: readonly Target[] }) {
  return targets.map(({ name, label }) => (
    <option key={name} value={name}>
      {label}
    </option>
  ));
}

const KINDS = ['visible', 'required', 'computed', 'rule'] as const;

function kindOf(value: string): LogicRule['kind'] {
  return KINDS.find((each) => each === value) ?? 'visible';
}

/** What a new rule says until somebody says otherwise: nothing is hidden, and nothing asked for. */
function firstSource(kind: 'visible' | 'required' | 'computed'): string {
  if (kind === 'computed') return '0';
  return kind === 'visible' ? 'true' : 'false';
}

function targetsOf(form: Form): readonly Target[] {
  return form.sections.flatMap((section) =>
    section.fields.flatMap((field) => {
      const place = ['forms', form.key, 'sections', section.key, 'fields', field.key];
      const own = { name: field.key, label: field.label, place, computable: COMPUTABLE.has(field.kind) };
      const inner = field.kind === 'table' ? 'columns' : 'fields';
      return [
        own,
        ...fieldsWithin(field).map((each) => ({
          name: `${field.key}.${each.key}`,
          label: `${field.label} / ${each.label}`,
          place: [...place, inner, each.key],
          computable: COMPUTABLE.has(each.kind),
        })),
      ];
    }),
  );
}

const COMPUTABLE: ReadonlySet<string> = new Set([
  'text',
  'integer',
  'decimal',
  'money',
  'percent',
  'date',
  'yesNo',
]);
