import { isObject, type JsonObject } from '@lixiang/schema';
import { Button } from 'antd';
import { useEdit } from '../../design/use-edit.ts';
import { ValueEditor } from '../../logic/value-editor.tsx';
import { builderWords } from '../../wording/builder.ts';
import { propertyPanelWords as words } from '../../wording/property-panel.ts';
import type { Owner, PartSpec } from '../part-spec.ts';
import styles from '../property.module.css';
import { PartFrame } from './part-frame.tsx';
import { PartIssues } from './part-issues.tsx';

type MapPartProps = { readonly part: Extract<PartSpec, { kind: 'map' }>; readonly owner: Owner };

/** What is filled in, and with what, one a line. */
export function MapPart({ part, owner }: MapPartProps) {
  const edit = useEdit();
  const at = [...owner.place, part.property];
  const value = owner.item[part.property];
  const said: JsonObject = isObject(value) ? value : {};
  const naming = part.naming(owner);
  const choices = part.choices(owner);
  const left = choices.filter(({ key }) => !Object.hasOwn(said, key));
  const change = (next: JsonObject) =>
    edit([{ kind: 'set', at, value: next }], builderWords.step.property(part.words.name));
  return (
    <PartFrame words={part.words}>
      {Object.entries(said).map(([key, source]) => {
        const label = choices.find((each) => each.key === key)?.label ?? key;
        return (
          <div key={key} className={styles.filled}>
            <span className={styles.partName}>{label}</span>
            {naming && (
              <ValueEditor
                label={label}
                source={typeof source === 'string' ? source : ''}
                scope={naming.scope}
                expects="any"
                names={naming.names}
                onChange={(next) => next.trim() !== '' && change({ ...said, [key]: next })}
              />
            )}
            <Button
              size="small"
              type="text"
              aria-label={words.removeNamed(label)}
              onClick={() =>
                change(Object.fromEntries(Object.entries(said).filter(([name]) => name !== key)))
              }
            >
              {words.remove}
            </Button>
          </div>
        );
      })}
      {left.length > 0 && (
        <select
          className="lx-input"
          aria-label={words.addTo(part.words.name)}
          value=""
          onChange={({ target }) => target.value !== '' && change({ ...said, [target.value]: "''" })}
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
