import { identityOf, isList, isObject, type Json } from '@lixiang/schema';
import { Button } from 'antd';
import { nameOf } from '../design/place-words.ts';
import { readList } from '../design/read-place.ts';
import { useDesign, useDesignValue } from '../design/use-design.tsx';
import { useEdit } from '../design/use-edit.ts';
import { keyOfLabel } from '../builder/edit/key-of-label.ts';
import { procedureWords as words, actorWords } from '../wording/procedure.ts';
import { rowsOfActors } from './inspector/actor-rows.ts';
import type { SelectedPart } from './inspector/part-inspector.tsx';
import { partName } from './inspector/procedure-specs.ts';
import styles from './procedure.module.css';

type PartTablesProps = {
  readonly procedure: string;
  readonly selected: SelectedPart | undefined;
  readonly onSelect: (part: SelectedPart['part'], key: string) => void;
};

/** The states and acts of a procedure as tables: the same as the picture, for reading and for the keyboard. */
export function PartTables({ procedure, selected, onSelect }: PartTablesProps) {
  const place = ['procedures', procedure];
  useDesignValue(place);
  const { store } = useDesign();
  const edit = useEdit();
  const states = readList(store.content, [...place, 'states']);
  const transitions = readList(store.content, [...place, 'transitions']);
  const stateName = (key: Json | undefined) =>
    typeof key === 'string' ? partName(store.read([...place, 'states', key]), key) : '';
  const begin = (part: SelectedPart['part'], name: string) => {
    const list = part === 'states' ? states : transitions;
    const key = keyOfLabel(
      name,
      new Set([...states, ...transitions].flatMap((each) => identityOf(each) ?? [])),
    );
    const first = identityOf(states[0]);
    const item =
      part === 'states'
        ? { key, name }
        : { key, name, from: first === undefined ? [] : [first], to: first ?? '', by: [{ unit: 'own' }] };
    const after = identityOf(list.at(-1)) ?? null;
    if (edit([{ kind: 'insert', into: [...place, part], item, after }], words.steps.add)) onSelect(part, key);
  };
  return (
    <>
      <h2 className={styles.heading}>
        {words.states}
        <Button size="small" onClick={() => begin('states', words.newState)}>
          {words.addState}
        </Button>
      </h2>
      <ul className={styles.parts}>
        {states.flatMap((state) => {
          const key = identityOf(state);
          if (key === undefined) return [];
          return [
            <li key={key}>
              <PartButton
                isSelected={selected?.part === 'states' && selected.key === key}
                onSelect={() => onSelect('states', key)}
              >
                {nameOf(state) ?? key}
                {isObject(state) && state['final'] === true && `（${words.final}）`}
              </PartButton>
            </li>,
          ];
        })}
      </ul>
      <h2 className={styles.heading}>
        {words.transitions}
        <Button size="small" onClick={() => begin('transitions', words.newTransition)}>
          {words.addTransition}
        </Button>
      </h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.transitions}</th>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.to}</th>
              <th scope="col">{words.by}</th>
            </tr>
          </thead>
          <tbody>
            {transitions.flatMap((transition) => {
              const key = identityOf(transition);
              if (key === undefined || !isObject(transition)) return [];
              const { from, to, by } = transition;
              return [
                <tr key={key}>
                  <th scope="row">
                    <PartButton
                      isSelected={selected?.part === 'transitions' && selected.key === key}
                      onSelect={() => onSelect('transitions', key)}
                    >
                      {nameOf(transition) ?? key}
                    </PartButton>
                  </th>
                  <td>{isList(from) ? from.map(stateName).join('、') : ''}</td>
                  <td>
                    {typeof to === 'string'
                      ? stateName(to)
                      : isObject(to) && 'special' in to
                        ? words.same
                        : words.back}
                  </td>
                  <td>
                    {rowsOfActors(by)
                      .map(({ who, of }) => whoWords(who, of, store.content))
                      .join('、')}
                  </td>
                </tr>,
              ];
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function whoWords(who: string | undefined, of: string | undefined, content: Json): string {
  if (who === 'office')
    return nameOf(readList(content, ['offices']).find((each) => identityOf(each) === of)) ?? of ?? '';
  return Object.entries(actorWords.kinds).find(([kind]) => kind === who)?.[1] ?? '';
}

type PartButtonProps = {
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly children: React.ReactNode;
};

function PartButton({ isSelected, onSelect, children }: PartButtonProps) {
  return (
    <button type="button" className={styles.part} aria-pressed={isSelected} onClick={onSelect}>
      {children}
    </button>
  );
}
