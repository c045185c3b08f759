import { useEffect, useRef, useState } from 'react';
import { FormSurface } from '../form/surface.tsx';
import { Combobox } from '../ui/combobox.tsx';
import { propertySearchWords as words } from '../wording/property-search.ts';
import styles from './design.module.css';
import { type FoundProperty, propertiesIn, showProperty } from './properties-in.ts';

/** Finds a property of the panel that it stands in, by its name or by what is said of it, and goes there. */
export function PropertySearch() {
  const box = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<readonly FoundProperty[]>([]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target))
        return;
      event.preventDefault();
      box.current?.querySelector('input')?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  const look = () => setFound(box.current?.parentElement ? propertiesIn(box.current.parentElement) : []);
  return (
    <div className={styles.search} ref={box} onFocus={look}>
      <FormSurface>
        <Combobox
          label={words.label}
          placeholder={words.placeholder}
          text=""
          options={found}
          emptyText={words.none}
          onType={look}
          onText={() => undefined}
          onPick={(key) => {
            const property = found.find((each) => each.key === key);
            if (property) showProperty(property);
          }}
        />
      </FormSurface>
    </div>
  );
}

/** Where a stroke is a letter that somebody writes. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
  );
}
