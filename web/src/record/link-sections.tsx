import { Section } from '../ui/section.tsx';
import { recordWords } from '../wording/record.ts';
import { isGivenAtBirth } from '../beginning/required-links.ts';
import { useCurrentPack } from '../pack/use-pack.ts';
import { LinkSection } from './link-section.tsx';
import type { LinkSet } from './record-query.ts';

export type LinkSectionsProps = {
  readonly record: string;
  /** Its type. */
  readonly type: string;
  readonly links: readonly LinkSet[];
  /** The record types that the viewer may create records of. */
  readonly creatable: readonly string[];
};

/** Everything that a record is, or can be, linked to. */
export function LinkSections({ record, type, links, creatable }: LinkSectionsProps) {
  const { content } = useCurrentPack();
  const shown = links.filter(
    ({ key, to, records, maySet }) =>
      records.length > 0 || maySet || (creatable.includes(to) && isGivenAtBirth(content, type, key)),
  );
  if (shown.length === 0) return null;
  return (
    <Section title={recordWords.links.section}>
      {shown.map((link) => (
        <LinkSection
          key={link.key}
          record={record}
          type={type}
          link={link}
          creatable={creatable.includes(link.to)}
        />
      ))}
    </Section>
  );
}
