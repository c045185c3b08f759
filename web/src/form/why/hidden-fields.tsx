import type { Section } from '@lixiang/schema';
import { useState, useSyncExternalStore } from 'react';
import { whyWords } from '../../wording/condition.ts';
import { useOpenForm } from '../form-context.ts';
import { FieldReasons } from './field-reasons.tsx';

/** What a section does not show, and why; nothing while it shows everything. */
export function HiddenFields({ section, id }: { readonly section: Section; readonly id: string }) {
  const [shown, setShown] = useState(false);
  const hidden = useHidden(section);
  if (hidden.length === 0) return null;
  return (
    <div className="lx-hidden-fields">
      <button
        type="button"
        className="lx-link-button"
        aria-expanded={shown}
        aria-controls={shown ? `${id}-hidden` : undefined}
        onClick={() => setShown(!shown)}
      >
        {whyWords.hidden(hidden.length)}
      </button>
      {shown && (
        <dl id={`${id}-hidden`}>
          {hidden.map(({ key, label }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>
                <FieldReasons path={[key]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function useHidden(section: Section) {
  const { store } = useOpenForm();
  const conditional = section.fields.filter(
    ({ kind, visibleWhen }) => visibleWhen !== undefined && kind !== 'note' && kind !== 'seal',
  );
  const keys = useSyncExternalStore(
    (wake) => {
      const stops = conditional.map(({ key }) => store.subscribe([key], wake));
      return () => {
        for (const stop of stops) stop();
      };
    },
    () =>
      conditional
        .filter(({ key }) => !store.answer([key]).visible)
        .map(({ key }) => key)
        .join(' '),
  );
  return conditional.filter(({ key }) => keys.split(' ').includes(key));
}
