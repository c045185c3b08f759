import { type Field, isObject, type PackEdit } from '@lixiang/schema';
import { placeKey } from '../../design/place.ts';
import { useDesign, useDesignIssues, useDesignValue } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { builderWords } from '../../wording/builder.ts';
import { wordPackIssue } from '../../wording/pack-issue.ts';
import { inspectorWords as words } from '../../wording/property.ts';
import styles from '../builder.module.css';
import { wordsOf } from './property-definition.ts';
import { LockMark } from '../base/lock-mark.tsx';
import { locksOfAll } from '../base/locks-at.ts';
import { useShownProperties } from './property-form-context.ts';

type PropertyExtraProps = { readonly field: Field };

/** Says that a property is not as it would be by itself, and makes it so again. */
export function PropertyMark({ field }: PropertyExtraProps) {
  const { places, specs, fallbacks } = useShownProperties();
  const spec = specs.find(({ id }) => id === field.key);
  const { store } = useDesign();
  const edit = useEdit();
  const [first = []] = places;
  // Drawn again when the property of the first changes; those of the others change with it.
  useDesignValue([...first, spec?.property ?? '']);
  if (!spec) return null;
  const { property } = spec;
  const why = locksOfAll(store.content, places).get(property);
  if (why !== undefined) return <LockMark why={why} />;
  // Without a default there is nothing to go back to but nothing, and of the parts of other things something must be said.
  if (spec.words && fallbacks[property] === undefined) return null;
  const values = places.map((place) => {
    const item = store.read(place);
    return isObject(item) ? item[property] : undefined;
  });
  const texts = new Set(values.map((value) => JSON.stringify(value)));
  if (texts.size > 1) return <span className={styles.mark}>{words.mixed}</span>;
  const fallback = fallbacks[property];
  const [value] = values;
  if (value === undefined || JSON.stringify(value) === JSON.stringify(fallback) || MANDATORY.has(property))
    return null;
  const { name } = wordsOf(spec);
  const restore = () =>
    edit(
      places.map((place): PackEdit => {
        const at = [...place, property];
        return fallback === undefined ? { kind: 'clear', at } : { kind: 'set', at, value: fallback };
      }),
      builderWords.step.property(name),
    );
  return (
    <button
      type="button"
      className={styles.restore}
      title={words.restore(name)}
      aria-label={words.restore(name)}
      onClick={restore}
    >
      {words.restoreShort}
    </button>
  );
}

/** Without these a thing cannot be: there is no default to go back to. */
const MANDATORY: ReadonlySet<string> = new Set([
  'label',
  'name',
  'title',
  'scale',
  'text',
  'message',
  'number',
]);

/** What the checks say of a property. */
export function PropertyIssues({ field }: PropertyExtraProps) {
  const { places, specs } = useShownProperties();
  const spec = specs.find(({ id }) => id === field.key);
  const [place = []] = places;
  const issues = useDesignIssues([...place, spec?.property ?? '']);
  if (issues.length === 0) return null;
  return (
    <ul className={styles.propertyIssues}>
      {issues.map(({ path, code, params, severity }) => (
        <li
          key={`${placeKey(path)} ${code}`}
          className={severity === 'error' ? 'lx-issue' : 'lx-issue lx-issue-warning'}
        >
          {wordPackIssue(code, params)}
        </li>
      ))}
    </ul>
  );
}
