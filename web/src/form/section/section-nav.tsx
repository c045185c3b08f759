import { memo, useSyncExternalStore } from 'react';
import { editorWords } from '../../wording/form.ts';
import { useOpenForm } from '../form-context.ts';
import type { FormOutline } from './outline.ts';
import { sectionId } from './section-list.tsx';

/** The sections with how far each is filled; a click goes there. */
export const SectionNav = memo(function SectionNav({ outline }: { readonly outline: FormOutline }) {
  const { idPrefix } = useOpenForm();
  const { sections } = useSyncExternalStore(
    (wake) => outline.subscribe(wake),
    () => outline.current,
  );
  return (
    <nav className="lx-nav" aria-label={editorWords.sections}>
      <ol>
        {sections
          .filter(({ visible }) => visible)
          .map((section) => (
            <li key={section.key}>
              <a
                href={`#${sectionId(idPrefix, section.key)}`}
                onClick={(event) => {
                  event.preventDefault();
                  const target = document.getElementById(sectionId(idPrefix, section.key));
                  target?.scrollIntoView({ block: 'start' });
                  target?.querySelector('h2')?.focus({ preventScroll: true });
                }}
              >
                {section.title}
                <span className="lx-status" data-status={section.status}>
                  {editorWords.status[section.status]}
                </span>
              </a>
            </li>
          ))}
      </ol>
    </nav>
  );
});
