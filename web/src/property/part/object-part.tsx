import { isObject } from '@lixiang/schema';
import { useEdit } from '../../design/use-edit.ts';
import { builderWords } from '../../wording/builder.ts';
import { propertyPanelWords as words } from '../../wording/property-panel.ts';
import type { DrawPanel, Owner, PartSpec } from '../part-spec.ts';
import styles from '../property.module.css';
import { PartFrame } from './part-frame.tsx';
import { PartIssues } from './part-issues.tsx';

type ObjectPartProps = {
  readonly part: Extract<PartSpec, { kind: 'object' }>;
  readonly owner: Owner;
  readonly panel: DrawPanel;
};

/** Something with properties of its own inside a thing, there always or as one likes. */
export function ObjectPart({ part, owner, panel }: ObjectPartProps) {
  const edit = useEdit();
  const place = [...owner.place, part.property];
  const { fresh } = part;
  const isThere = isObject(owner.item[part.property]);
  return (
    <PartFrame words={part.words}>
      {fresh && (
        <label className={styles.there}>
          <input
            type="checkbox"
            checked={isThere}
            onChange={({ target }) =>
              edit(
                [
                  target.checked
                    ? { kind: 'set', at: place, value: fresh(owner) }
                    : { kind: 'clear', at: place },
                ],
                builderWords.step.property(part.words.name),
              )
            }
          />
          {words.set(part.words.name)}
        </label>
      )}
      {isThere ? (
        <div className={styles.inside}>{panel(place, part.thing)}</div>
      ) : (
        <PartIssues place={place} />
      )}
    </PartFrame>
  );
}
