import { isObject, type JsonObject } from '@lixiang/schema';
import { useId, useMemo } from 'react';
import { PropertyForm } from '../../builder/inspector/property-form.tsx';
import { useDesign, useDesignIssues, useDesignValue } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { arrangeWords as words } from '../../wording/dashboard.ts';
import { whereWords } from '../../wording/where.ts';
import { wordPackIssue } from '../../wording/pack-issue.ts';
import dashboardStyles from '../dashboard.module.css';
import styles from './arrange.module.css';
import { changeShape, type Shape } from './change-shape.ts';
import { WhereEditor } from './where/where-editor.tsx';
import { widgetSpecs } from './widget-specs.ts';

const KINDS = ['number', 'trend', 'bar', 'pie', 'funnel', 'ranking', 'table', 'calendar'] as const;
/** What nothing said means for the properties that are cleared. */
const FALLBACKS = {};

/** Everything of a widget: what it is, what it tells of, which records count, how it is measured and laid out. */
export function WidgetPanel({ place }: { readonly place: readonly string[] }) {
  const { published } = useDesign();
  const edit = useEdit();
  const pack = published.content;
  const widget = useDesignValue(place);
  const item: JsonObject = isObject(widget) ? widget : {};
  const { kind, of, where } = item;
  const type = pack.recordTypes.find(({ key }) => key === of);
  // What can be asked for follows from the kind and the record type alone.
  const shown = useMemo(
    () => ({ places: [place], specs: widgetSpecs(pack, { kind: kind ?? null, of: of ?? null }) }),
    [kind, of, pack, place],
  );
  return (
    <>
      <ShapeChoice place={place} item={item} />
      <WidgetIssues place={place} />
      <PropertyForm
        key={`${place.join('.')} ${JSON.stringify([kind, of])}`}
        places={shown.places}
        specs={shown.specs}
        fallbacks={FALLBACKS}
      />
      {type && (
        <WhereEditor
          key={`${place.join('.')} where`}
          pack={pack}
          type={type}
          where={isObject(where) ? where : undefined}
          onChange={(next) =>
            edit(
              [
                next === undefined
                  ? { kind: 'clear', at: [...place, 'where'] }
                  : { kind: 'set', at: [...place, 'where'], value: next },
              ],
              whereWords.step,
            )
          }
        />
      )}
    </>
  );
}

function ShapeChoice({ place, item }: { readonly place: readonly string[]; readonly item: JsonObject }) {
  const { published } = useDesign();
  const edit = useEdit();
  const id = useId();
  const pack = published.content;
  const kind = KINDS.find((each) => each === item['kind']);
  const of = typeof item['of'] === 'string' ? item['of'] : undefined;
  const change = (next: Partial<Shape>) => {
    if (kind === undefined || of === undefined) return;
    const edits = changeShape(pack, place, { widget: item, shape: { kind, of, ...next } });
    if (edits) edit(edits, words.step.shape);
  };
  return (
    <div className={styles.shape}>
      <label htmlFor={`${id}-kind`}>{words.kind}</label>
      <select
        id={`${id}-kind`}
        className="lx-input"
        value={kind ?? ''}
        onChange={({ target }) => {
          const next = KINDS.find((each) => each === target.value);
          if (next) change({ kind: next });
        }}
      >
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {words.kinds[each]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-of`}>{words.of}</label>
      <select
        id={`${id}-of`}
        className="lx-input"
        value={of ?? ''}
        onChange={({ target }) => change({ of: target.value })}
      >
        {pack.recordTypes.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What of a widget the read API would refuse, each in a sentence. */
export function WidgetIssues({ place }: { readonly place: readonly string[] }) {
  const issues = useDesignIssues(place).filter(({ severity }) => severity === 'error');
  if (issues.length === 0) return null;
  return (
    <ul className={dashboardStyles.late}>
      {issues.map(({ path, code, params }) => (
        <li key={`${path.join('.')} ${code}`}>{wordPackIssue(code, params)}</li>
      ))}
    </ul>
  );
}
