import { isList, type Json, type JsonObject } from '@lixiang/schema';
import { Button } from 'antd';
import { useEdit } from '../../design/use-edit.ts';
import { builderWords } from '../../wording/builder.ts';
import { propertyPanelWords as words } from '../../wording/property-panel.ts';
import { ActorEditor } from '../actor/actor-editor.tsx';
import type { Owner, PartSpec } from '../part-spec.ts';
import styles from '../property.module.css';
import { PartFrame } from './part-frame.tsx';
import { PartIssues } from './part-issues.tsx';

type ActorsPartProps = { readonly part: Extract<PartSpec, { kind: 'actors' }>; readonly owner: Owner };

const NEW: JsonObject = { unit: 'own' };

/** Those who are meant, one a line; any of them will do. */
export function ActorsPart({ part, owner }: ActorsPartProps) {
  const edit = useEdit();
  const at = [...owner.place, part.property];
  const value = owner.item[part.property];
  const actors = isList(value) ? value : [];
  const naming = part.naming(owner);
  const change = (next: readonly Json[]) =>
    edit([{ kind: 'set', at, value: next }], builderWords.step.property(part.words.name));
  return (
    <PartFrame words={part.words}>
      <ol className={styles.actors}>
        {actors.map((actor, index) => {
          const line = words.line(index + 1);
          return (
            <li key={line}>
              <ActorEditor
                actor={actor}
                line={line}
                owner={owner}
                naming={naming}
                onChange={(next) => change(actors.with(index, next))}
              />
              {(actors.length > 1 || !part.needed) && (
                <Button
                  size="small"
                  type="text"
                  aria-label={words.removeLine(index + 1)}
                  onClick={() => change(actors.toSpliced(index, 1))}
                >
                  {words.remove}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      <Button
        size="small"
        aria-label={words.addLineTo(part.words.name)}
        onClick={() => change([...actors, NEW])}
      >
        {words.addLine}
      </Button>
      <PartIssues place={at} />
    </PartFrame>
  );
}
