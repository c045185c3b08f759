import type { Section } from '@lixiang/schema';
import { memo, useSyncExternalStore } from 'react';
import { HolderRow } from '../field/holder-row.tsx';
import { SimpleRow, TOP } from '../field/simple-row.tsx';
import { useOpenForm } from '../form-context.ts';
import { isSimple } from '../widget/widget-of.ts';
import { HiddenFields } from '../why/hidden-fields.tsx';

/** Every section of the form, one below the other. */
export const SectionList = memo(function SectionList() {
  const { form, idPrefix } = useOpenForm();
  return form.sections.map((section) => (
    <SectionBlock key={section.key} section={section} id={sectionId(idPrefix, section.key)} />
  ));
});

export function sectionId(idPrefix: string, key: string): string {
  return `${idPrefix}-section-${key}`;
}

const SectionBlock = memo(function SectionBlock({
  section,
  id,
}: {
  readonly section: Section;
  readonly id: string;
}) {
  const visible = useSectionVisible(section);
  return (
    <section className="lx-section" id={id} aria-labelledby={`${id}-title`} hidden={!visible}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {section.title}
      </h2>
      {section.fields.map((field) =>
        isSimple(field) ? (
          <SimpleRow key={field.key} field={field} holder={TOP} />
        ) : (
          <HolderRow key={field.key} field={field} />
        ),
      )}
      <HiddenFields section={section} id={id} />
    </section>
  );
});

/** A section without a condition is always there; another while any of its fields is. */
function useSectionVisible(section: Section): boolean {
  const { store } = useOpenForm();
  return useSyncExternalStore(
    (wake) => {
      if (section.visibleWhen === undefined) return () => undefined;
      const stops = section.fields.map((field) => store.subscribe([field.key], wake));
      return () => {
        for (const stop of stops) stop();
      };
    },
    () =>
      section.visibleWhen === undefined || section.fields.some((field) => store.answer([field.key]).visible),
  );
}
