import type { Scope, ScopeType } from '@lixiang/schema';
import type { Names } from '../form/why/names.ts';
import { conditionEditorWords as words } from '../wording/condition.ts';
import { formWords } from '../wording/form.ts';
import { type Topic, topicsOf } from './condition/topic.ts';
import { TopicOptions } from './condition/topic-options.tsx';
import { TwoWays } from './two-ways.tsx';

export type ValueEditorProps = {
  readonly label: string;
  /** Empty where nothing is said. */
  readonly source: string;
  readonly scope: Scope;
  readonly expects: ScopeType | 'any';
  readonly names: Names;
  /** What the keys of a closed list are called. */
  readonly sayKey?: (key: string) => string;
  readonly onChange: (source: string) => void;
};

const NUMBER = '#number';
const TEXT = '#text';

/** What an expression comes to, chosen from what there is, or written as an expression. */
export function ValueEditor(props: ValueEditorProps) {
  const { label, source, scope, expects, names, onChange } = props;
  const fitting = topicsOf(scope, names).filter(({ type }) => fits(type, expects));
  const literals = literalsOf(props);
  const isPlain = source === '' || isKnown(source, { fitting, literals, expects });
  return (
    <TwoWays
      label={label}
      choice={words.source}
      easy={words.choose}
      source={source}
      scope={scope}
      expects={expects}
      names={names}
      onChange={onChange}
    >
      {isPlain ? (
        <Chosen {...props} fitting={fitting} literals={literals} />
      ) : (
        <>
          <input className="lx-input" readOnly aria-label={words.formula} value={source} />
          <p className="lx-hint">{words.asExpression}</p>
        </>
      )}
    </TwoWays>
  );
}

type ChosenProps = ValueEditorProps & {
  readonly fitting: readonly Topic[];
  readonly literals: readonly Literal[];
};

function Chosen({ source, expects, names, onChange, fitting, literals }: ChosenProps) {
  const isNumber = INTEGER.test(source);
  const isText = !isNumber && literals.every((each) => each.source !== source) && TEXT_LITERAL.test(source);
  return (
    <div className="lx-condition-row">
      <select
        className="lx-input"
        aria-label={words.chosen}
        value={isNumber ? NUMBER : isText ? TEXT : source}
        onChange={({ target: { value } }) => onChange(value === NUMBER ? '1' : value === TEXT ? "''" : value)}
      >
        <option value="">{words.unset}</option>
        {takes(expects, 'int') && <option value={NUMBER}>{words.fixedNumber}</option>}
        {takes(expects, 'string') && <option value={TEXT}>{words.fixedText}</option>}
        {literals.map((literal) => (
          <option key={literal.source} value={literal.source}>
            {literal.label}
          </option>
        ))}
        <TopicOptions topics={fitting} names={names} />
      </select>
      {isNumber && (
        <input
          className="lx-input"
          type="number"
          aria-label={words.fixedNumber}
          value={source}
          onChange={({ target }) => {
            if (INTEGER.test(target.value)) onChange(target.value);
          }}
        />
      )}
      {isText && (
        <input
          className="lx-input"
          aria-label={words.fixedText}
          value={source.slice(1, -1)}
          onChange={({ target }) => onChange(`'${target.value.replaceAll(/['\\\n]/g, '')}'`)}
        />
      )}
    </div>
  );
}

const INTEGER = /^-?\d{1,15}$/;
const TEXT_LITERAL = /^'[^'\\]*'$/;

type Literal = { readonly source: string; readonly label: string };

/** What is written out rather than read: yes and no, and the keys of a closed list. */
function literalsOf({ expects, sayKey }: ValueEditorProps): readonly Literal[] {
  if (expects === 'any') return [];
  if (expects.kind === 'bool')
    return [true, false].map((value) => ({ source: String(value), label: formWords.yesNo(value) }));
  if (expects.kind !== 'string' || !expects.oneOf) return [];
  return expects.oneOf.map((key) => ({ source: `'${key}'`, label: sayKey?.(key) ?? key }));
}

function takes(expects: ScopeType | 'any', kind: ScopeType['kind']): boolean {
  if (expects === 'any') return true;
  return expects.kind === kind && !('oneOf' in expects && expects.oneOf);
}

type Known = {
  readonly fitting: readonly Topic[];
  readonly literals: readonly Literal[];
  readonly expects: ScopeType | 'any';
};

function isKnown(source: string, { fitting, literals, expects }: Known): boolean {
  return (
    fitting.some(({ key }) => key === source) ||
    literals.some((literal) => literal.source === source) ||
    (INTEGER.test(source) && takes(expects, 'int')) ||
    (TEXT_LITERAL.test(source) && takes(expects, 'string'))
  );
}

function fits(type: ScopeType, expects: ScopeType | 'any'): boolean {
  if (expects === 'any') return true;
  if (type.kind === 'list' && expects.kind === 'list') return fits(type.of, expects.of);
  return type.kind === expects.kind;
}
