import { type FieldKind, isList, isObject, type Json, type JsonObject } from '@lixiang/schema';
import type { ReactNode } from 'react';
import { readPlace } from '../../design/read-place.ts';
import { useDesign } from '../../design/use-design.tsx';
import { formWords, fileWords } from '../../wording/form.ts';
import styles from '../builder.module.css';
import { kindOf } from '../edit/kind-of.ts';
import { nameOf } from '../../design/place-words.ts';

/**
 * What a field looks like to fillers: drawn, not to be filled in, so that a thousand of them cost little and none
 * takes the keyboard. The preview has the real ones.
 */
export function FieldSketch({ field }: { readonly field: JsonObject }) {
  const { store } = useDesign();
  const kind = kindOf(field);
  return kind === undefined ? null : <div aria-hidden>{SKETCHES[kind](field, store.content)}</div>;
}

type Sketch = (field: JsonObject, content: Json) => ReactNode;

const line: Sketch = () => <span className={`lx-input ${styles.box}`} />;
const withUnit = (unit: string | undefined) => (
  <span className="lx-affixed">
    <span className={`lx-input ${styles.box}`} />
    {unit !== undefined && <span>{unit}</span>}
  </span>
);
const ofUnit: Sketch = ({ unit }) => withUnit(typeof unit === 'string' ? unit : undefined);
const pick = (text: string) => <span className={`lx-input ${styles.box} ${styles.pick}`}>{text}</span>;
const picked: Sketch = () => pick(formWords.choose);
const boxes = (type: 'radio' | 'checkbox', labels: readonly string[]) => (
  <span className="lx-choices">
    {[...new Set(labels)].slice(0, MOST).map((label) => (
      <span key={label} className={styles.choice}>
        <span className={type === 'radio' ? styles.dot : styles.square} />
        {label}
      </span>
    ))}
    {labels.length > MOST && '…'}
  </span>
);

const MOST = 12;

const SKETCHES: Readonly<Record<FieldKind, Sketch>> = {
  text: line,
  longText: ({ rows }) => (
    <span
      className={`lx-input ${styles.box}`}
      style={{ minHeight: `${(typeof rows === 'number' ? rows : 4) * 22}px` }}
    />
  ),
  integer: ofUnit,
  decimal: ofUnit,
  money: () => withUnit(formWords.wan),
  percent: () => withUnit(formWords.percent),
  date: () => pick(formWords.datePlaceholder),
  month: () => pick(formWords.monthPlaceholder),
  year: line,
  yesNo: () => boxes('radio', [formWords.yes, formWords.no]),
  choice: (field, content) =>
    field['style'] === 'radio' ? boxes('radio', optionLabels(field, content)) : pick(formWords.choose),
  choices: (field, content) => boxes('checkbox', optionLabels(field, content)),
  dependentChoice: picked,
  cascade: ({ depth }) => (
    <span className="lx-cascade">
      {Array.from({ length: typeof depth === 'number' ? depth : 2 }, (_, level) => (
        <span key={level} className={`lx-input ${styles.box} ${styles.pick}`}>
          {formWords.level(level + 1)}
        </span>
      ))}
    </span>
  ),
  person: line,
  phone: line,
  creditCode: line,
  unit: () => pick(formWords.searchHint),
  office: picked,
  link: () => pick(formWords.searchHint),
  file: () => <span className="lx-drop">{fileWords.add}</span>,
  note: ({ text }) => <span className="lx-note">{typeof text === 'string' ? text : ''}</span>,
  attachments: (field, content) => boxes('checkbox', documentNames(field, content)),
  seal: () => <span className="lx-seal">{formWords.seal}</span>,
  table: () => null,
  group: () => null,
};

function optionLabels({ options, list }: JsonObject, content: Json): readonly string[] {
  const found = isList(options)
    ? options
    : typeof list === 'string'
      ? readPlace(content, ['codeLists', list, 'options'])
      : undefined;
  return isList(found)
    ? found.flatMap((option) =>
        isObject(option) && option['retired'] !== true ? (nameOf(option) ?? []) : [],
      )
    : [];
}

function documentNames({ documents }: JsonObject, content: Json): readonly string[] {
  const types = readPlace(content, ['recordTypes']);
  if (!isList(documents) || !isList(types)) return [];
  const all = types.flatMap((type) => (isObject(type) && isList(type['documents']) ? type['documents'] : []));
  return documents.flatMap(
    (key) => nameOf(all.find((document) => isObject(document) && document['key'] === key)) ?? [],
  );
}
