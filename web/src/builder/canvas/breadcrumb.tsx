import { nameOf } from '../../design/place-words.ts';
import { useDesign, useDesignValue } from '../../design/use-design.tsx';
import { builderWords as words } from '../../wording/builder.ts';
import { designWords } from '../../wording/design.ts';
import styles from '../builder.module.css';
import { useFormDesign, useSelectedKeys } from '../form-design.ts';
import { placeOf } from '../../design/place.ts';
import { focusItem } from './focus-item.ts';

/** What the selection stands in, from the form down; each step can be gone to. */
export function Breadcrumb() {
  const { place: form, selection } = useFormDesign();
  const keys = useSelectedKeys();
  const { store } = useDesign();
  const only = keys.length === 1 ? placeOf(keys[0] ?? '') : undefined;
  // Drawn again when what is selected gets another name.
  useDesignValue(only ?? form);
  const steps = only
    ? [4, 6, 8].filter((depth) => depth <= only.length).map((depth) => only.slice(0, depth))
    : [];
  return (
    <nav aria-label={words.path} className={styles.path}>
      <ol>
        <li>
          <button type="button" onClick={() => selection.clear()}>
            {words.form}
          </button>
        </li>
        {steps.map((step) => (
          <li key={step.join('/')}>
            <button
              type="button"
              onClick={() => {
                selection.only(step);
                focusItem(step);
              }}
            >
              {nameOf(store.read(step)) ?? designWords.unnamed}
            </button>
          </li>
        ))}
        {keys.length > 1 && <li>{words.selectedCount(keys.length)}</li>}
      </ol>
    </nav>
  );
}
