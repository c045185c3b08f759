import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons';
import { isList } from '@lixiang/schema';
import { Button } from 'antd';
import { useEdit } from '../../design/use-edit.ts';
import { builderWords } from '../../wording/builder.ts';
import { propertyPanelWords as words } from '../../wording/property-panel.ts';
import type { Owner, PartSpec } from '../part-spec.ts';
import styles from '../property.module.css';
import { PartFrame } from './part-frame.tsx';
import { PartIssues } from './part-issues.tsx';

type ChosenPartProps = { readonly part: Extract<PartSpec, { kind: 'chosen' }>; readonly owner: Owner };

/** Things chosen one after another, in an order that matters. */
export function ChosenPart({ part, owner }: ChosenPartProps) {
  const edit = useEdit();
  const at = [...owner.place, part.property];
  const value = owner.item[part.property];
  const keys = isList(value) ? value.filter((key) => typeof key === 'string') : [];
  const choices = part.choices(owner);
  const labelOf = (key: string) => choices.find((each) => each.key === key)?.label ?? key;
  const change = (next: readonly string[]) =>
    edit([{ kind: 'set', at, value: next }], builderWords.step.property(part.words.name));
  const move = (index: number, by: -1 | 1) => {
    const key = keys[index];
    if (key !== undefined) change(keys.toSpliced(index, 1).toSpliced(index + by, 0, key));
  };
  const left = choices.filter(({ key }) => !keys.includes(key));
  return (
    <PartFrame words={part.words}>
      <ol className={styles.chosen}>
        {keys.map((key, index) => (
          <li key={key}>
            <span>{labelOf(key)}</span>
            <Button
              type="text"
              size="small"
              icon={<ArrowUpOutlined aria-hidden />}
              aria-label={words.up(labelOf(key))}
              disabled={index === 0}
              onClick={() => move(index, -1)}
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowDownOutlined aria-hidden />}
              aria-label={words.down(labelOf(key))}
              disabled={index === keys.length - 1}
              onClick={() => move(index, 1)}
            />
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined aria-hidden />}
              aria-label={words.removeNamed(labelOf(key))}
              onClick={() => change(keys.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <select
          className="lx-input"
          aria-label={words.addTo(part.words.name)}
          value=""
          onChange={({ target }) => target.value !== '' && change([...keys, target.value])}
        >
          <option value="">{words.addChosen}</option>
          {left.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      )}
      <PartIssues place={at} />
    </PartFrame>
  );
}
