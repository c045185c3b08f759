import { Section } from '../ui/section.tsx';
import { recordWords } from '../wording/record.ts';
import { LinkSection } from './link-section.tsx';
import type { LinkSet } from './record-query.ts';

export type LinkSectionsProps = {
  readonly record: string;
  readonly links: readonly LinkSet[];
  /** The record types that the viewer may create records of. */
  readonly creatable: readonly string[];
};

/** Everything that a record is, or can be, linked to. */
export function LinkSections({ record, links, creatable }: LinkSectionsProps) {
  const shown = links.filter(({ records, maySet }) => records.length > 0 || maySet);
  if (shown.length === 0) return null;
  return (
    <Section title={recordWords.links.section}>
      {shown.map((link) => (
        <LinkSection key={link.key} record={record} link={link} creatable={creatable.includes(link.to)} />
      ))}
    </Section>
  );
}
