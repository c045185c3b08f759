import { isList, isObject, type JsonObject, propertiesOf } from '@lixiang/schema';
import { Button } from 'antd';
import { PropertySearch } from '../../design/property-search.tsx';
import { placeKey, placeOf } from '../../design/place.ts';
import { useDesign, useDesignValue } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { FormSurface } from '../../form/surface.tsx';
import { builderWords } from '../../wording/builder.ts';
import { inspectorWords as words, optionWords } from '../../wording/property.ts';
import { fieldKindWords } from '../../wording/field-kind.ts';
import { BaseLine } from '../base/base-line.tsx';
import { itemElement } from '../canvas/focus-item.ts';
import { natureOf } from '../edit/form-places.ts';
import { kindName, kindOf } from '../edit/kind-of.ts';
import { newOptions } from '../edit/new-item.ts';
import { publishedItem, publishedOptions } from '../edit/published.ts';
import { useFormDesign, useSelectedKeys } from '../form-design.ts';
import { OptionEditor } from '../options/option-editor.tsx';
import styles from '../builder.module.css';
import { fieldSpecs } from './field-specs.ts';
import { KeyProperty } from './key-property.tsx';
import { FORM_SPECS, SECTION_SPECS } from './owner-specs.ts';
import { PropertyForm } from './property-form.tsx';
import type { PropertySpec } from './property-spec.ts';

/** Right: the properties of what is selected, or of the form where nothing is. */
export function Inspector() {
  const { place: form, selection } = useFormDesign();
  const keys = useSelectedKeys();
  const places = keys.length === 0 ? [form] : keys.map(placeOf);
  return (
    <aside
      className={styles.inspector}
      aria-label={builderWords.properties}
      data-inspector
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'F6') return;
        event.preventDefault();
        if (selection.activePlace) itemElement(selection.activePlace)?.focus();
      }}
    >
      <PropertySearch />
      {places.length === 1 ? (
        <OneItem key={placeKey(places[0] ?? form)} place={places[0] ?? form} />
      ) : (
        <SeveralItems key={keys.join(' ')} places={places} />
      )}
    </aside>
  );
}

function OneItem({ place }: { readonly place: readonly string[] }) {
  const { openDialog } = useFormDesign();
  const { store } = useDesign();
  // What can be asked for follows from the kind, and what can be chosen from the list; the rest is the form's affair.
  const kind = useDesignValue([...place, 'kind']);
  const list = useDesignValue([...place, 'list']);
  const item = store.read(place);
  if (!isObject(item)) return null;
  const nature = natureOf(place);
  const isField = nature === 'field' || nature === 'inner';
  return (
    <>
      <h2 className={styles.inspectorTitle}>
        {isField ? kindName(item) : nature === 'section' ? builderWords.section : builderWords.form}
        {isField && (
          <Button size="small" onClick={() => openDialog('convert')}>
            {words.kindChange}
          </Button>
        )}
      </h2>
      {isField && <p className={styles.lead}>{purposeOf(item)}</p>}
      {nature === undefined && <p className={styles.lead}>{words.nothingSelected}</p>}
      <PropertyForm
        key={JSON.stringify([kind, list])}
        places={[place]}
        specs={specsOf(item, nature, place)}
        fallbacks={fallbacksOf(item)}
      />
      {(kind === 'choice' || kind === 'choices') && <OwnOptions place={place} />}
      {nature === undefined && <BaseLine />}
      {nature !== undefined && <KeyProperty key={place.at(-1)} place={place} />}
    </>
  );
}

/** The options that a field has of its own, or the way from a code list to such. */
function OwnOptions({ place }: { readonly place: readonly string[] }) {
  const { published } = useFormDesign();
  const edit = useEdit();
  const list = useDesignValue([...place, 'list']);
  const options = useDesignValue([...place, 'options']);
  if (!isList(options))
    return (
      <div className={styles.ownOptions}>
        <p>{list === undefined ? '' : optionWords.fromList}</p>
        <Button
          onClick={() =>
            edit(
              [
                { kind: 'set', at: [...place, 'options'], value: newOptions() },
                ...(list === undefined ? [] : [{ kind: 'clear' as const, at: [...place, 'list'] }]),
              ],
              builderWords.step.options,
            )
          }
        >
          {optionWords.own}
        </Button>
      </div>
    );
  return (
    <FormSurface className={styles.ownOptions ?? ''}>
      <h3>{optionWords.list}</h3>
      <OptionEditor
        options={{
          place: [...place, 'options'],
          published: publishedOptions(publishedItem(published, place)),
        }}
      />
    </FormSurface>
  );
}

function SeveralItems({ places }: { readonly places: readonly (readonly string[])[] }) {
  const { store } = useDesign();
  const items = places.map((place) => store.read(place)).filter(isObject);
  const all = items.map((item, index) => specsOf(item, natureOf(places[index] ?? []), places[index] ?? []));
  const [first = [], ...others] = all;
  const specs = first.filter(
    (spec) => !ONE_AT_A_TIME.has(spec.id) && others.every((each) => each.some(({ id }) => id === spec.id)),
  );
  return (
    <>
      <h2 className={styles.inspectorTitle}>{words.severalTitle(places.length)}</h2>
      <p className={styles.lead}>{words.severalLead}</p>
      {specs.length > 0 && (
        <PropertyForm places={places} specs={specs} fallbacks={fallbacksOf(items[0] ?? {})} />
      )}
    </>
  );
}

/** What tells things from each other is not given to several at once. */
const ONE_AT_A_TIME: ReadonlySet<string> = new Set([
  'label',
  'title',
  'text',
  'default',
  'heads',
  'merge',
  'parent',
  'min',
  'max',
]);

function specsOf(
  item: JsonObject,
  nature: ReturnType<typeof natureOf>,
  place: readonly string[],
): readonly PropertySpec[] {
  if (nature === undefined) return FORM_SPECS;
  return nature === 'section' ? SECTION_SPECS : fieldSpecs(item, place);
}

/** What each property is where nothing is said. */
function fallbacksOf(item: JsonObject): JsonObject {
  const kind = kindOf(item);
  if (kind === undefined) return { basis: [], ref: [] };
  return Object.fromEntries(
    propertiesOf(kind).flatMap(({ name, fallback }) => (fallback === undefined ? [] : [[name, fallback]])),
  );
}

function purposeOf(item: JsonObject): string {
  const kind = kindOf(item);
  return kind === undefined ? '' : fieldKindWords[kind].use;
}
