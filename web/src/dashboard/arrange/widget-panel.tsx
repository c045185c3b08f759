import { isObject, type JsonObject, type Widget } from '@lixiang/schema';
import { Select } from 'antd';
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
  const { published, store } = useDesign();
  const edit = useEdit();
  const pack = published.content;
  const widget = useDesignValue(place);
  const item: JsonObject = isObject(widget) ? widget : {};
  const { kind, of, where } = item;
  const type = pack.recordTypes.find(({ key }) => key === of);
  const grouped = JSON.stringify([kind, of]);
  const shown = useMemo(() => {
    const now = store.read(place);
    return { places: [place], specs: widgetSpecs(pack, isObject(now) ? now : {}), named: grouped };
    // What can be asked for follows from the kind and the record type.
  }, [grouped, pack, place, store]);
  return (
    <>
      <ShapeChoice place={place} item={item} />
      <WidgetIssues place={place} />
      <PropertyForm
        key={`${place.join('.')} ${shown.named}`}
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
      <Select<Widget['kind']>
        id={`${id}-kind`}
        value={kind ?? null}
        options={KINDS.map((each) => ({ value: each, label: words.kinds[each] }))}
        onChange={(next) => change({ kind: next })}
      />
      <label htmlFor={`${id}-of`}>{words.of}</label>
      <Select<string>
        id={`${id}-of`}
        showSearch={{ optionFilterProp: 'label' }}
        value={of ?? null}
        options={pack.recordTypes.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(next) => change({ of: next })}
      />
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
