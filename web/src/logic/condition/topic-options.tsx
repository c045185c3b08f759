import type { Names } from '../../form/why/names.ts';
import { conditionEditorWords as words } from '../../wording/condition.ts';
import type { Topic } from './topic.ts';

type TopicOptionsProps = { readonly topics: readonly Topic[]; readonly names: Names };

/** What can be spoken of, in the groups that people know it by. */
export function TopicOptions({ topics, names }: TopicOptionsProps) {
  const groups = Map.groupBy(topics, ({ group }) => group);
  return [...groups].map(([group, members]) => (
    <optgroup key={group} label={groupWords(group, names)}>
      {members.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </optgroup>
  ));
}

function groupWords(group: string, names: Names): string {
  const known: Readonly<Record<string, string>> = words.groups;
  return group === '' ? words.own : (known[group] ?? names.name([group]));
}
