import { useEdit } from '../../design/use-edit.ts';
import { builderWords } from '../../wording/builder.ts';
import { ActorEditor } from '../actor/actor-editor.tsx';
import type { Owner, PartSpec } from '../part-spec.ts';
import { PartFrame } from './part-frame.tsx';
import { PartIssues } from './part-issues.tsx';

type ActorPartProps = { readonly part: Extract<PartSpec, { kind: 'actor' }>; readonly owner: Owner };

/** One who is meant. */
export function ActorPart({ part, owner }: ActorPartProps) {
  const edit = useEdit();
  const at = [...owner.place, part.property];
  return (
    <PartFrame words={part.words}>
      <ActorEditor
        actor={owner.item[part.property] ?? {}}
        line=""
        owner={owner}
        naming={part.naming(owner)}
        onChange={(value) => edit([{ kind: 'set', at, value }], builderWords.step.property(part.words.name))}
      />
      <PartIssues place={at} />
    </PartFrame>
  );
}
