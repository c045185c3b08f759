import { identityOf, isObject, type JsonObject, layWidgets } from '@lixiang/schema';
import { Alert, Button } from 'antd';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import builderStyles from '../../builder/builder.module.css';
import { PropertyForm } from '../../builder/inspector/property-form.tsx';
import { DesignStatus } from '../../design/design-status.tsx';
import { HistoryButtons } from '../../design/history-buttons.tsx';
import { IssueButton } from '../../design/issue-button.tsx';
import { nameOf } from '../../design/place-words.ts';
import { readList } from '../../design/read-place.ts';
import { useDesign, useDesignValue } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { useSayUndone } from '../../design/use-say-undone.ts';
import { Page } from '../../ui/page.tsx';
import { arrangeWords as words } from '../../wording/dashboard.ts';
import dashboardStyles from '../dashboard.module.css';
import { AddDialog } from './add-dialog.tsx';
import { insertWidget, keysIn, sizeOf } from './arrange-edits.ts';
import styles from './arrange.module.css';
import { FilterPanel } from './filter-panel.tsx';
import { useWidgetActs } from './use-widget-acts.ts';
import { WidgetPanel } from './widget-panel.tsx';
import { boardSpecs } from './widget-specs.ts';
import { WidgetTile } from './widget-tile.tsx';

/** A dashboard being arranged by the bureau; it is published with everything else that is designed. */
export function ArrangePage() {
  const { key = '' } = useParams();
  const board = useDesignValue(['dashboards', key]);
  if (board === undefined)
    return (
      <Page title={words.title}>
        <Alert
          type="info"
          showIcon
          title={words.missing}
          action={<Link to="/design/dashboards">{words.back}</Link>}
        />
      </Page>
    );
  return <Arranging key={key} boardKey={key} name={nameOf(board) ?? key} />;
}

function Arranging({ boardKey, name }: { readonly boardKey: string; readonly name: string }) {
  const design = useDesign();
  const edit = useEdit();
  const say = useSayUndone();
  const place = useMemo(() => ['dashboards', boardKey], [boardKey]);
  const [selected, setSelected] = useState<string>();
  const selectedPlace = useMemo(() => [...place, 'widgets', selected ?? ''], [place, selected]);
  const [isAdding, setAdding] = useState(false);
  const acts = useWidgetActs(place, setSelected);
  const board = useDesignValue(place);
  const widgets = readList(isObject(board) ? board : {}, ['widgets']).filter(isObject);
  const cells = layWidgets(widgets.map(sizeOf));
  const add = (item: JsonObject, title: string) => {
    const edits = insertWidget(design.content, place, { item, after: selected });
    if (edit(edits, words.step.add(title))) setSelected(identityOf(item));
  };
  const undo = (event: KeyboardEvent) => {
    if (
      !(event.ctrlKey || event.metaKey) ||
      (event.target instanceof Element && event.target.closest('input, textarea'))
    )
      return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) say.redo(design.redo());
    else say.undo(design.undo());
  };
  return (
    <Page
      title={name}
      aside={<DesignStatus />}
      lead={
        <>
          <Link to="/design/dashboards">{words.back}</Link>　{words.help}
        </>
      }
      actions={
        <>
          <HistoryButtons />
          <IssueButton />
          <Button type="primary" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        </>
      }
    >
      <div className={styles.panes} onKeyDown={undo} role="presentation">
        <ul className={`${dashboardStyles.grid} ${styles.canvas}`} aria-label={words.canvas}>
          {widgets.map((widget, index) => {
            const key = identityOf(widget);
            const cell = cells[index];
            if (key === undefined || !cell) return null;
            return (
              <WidgetTile
                key={key}
                board={place}
                widgetKey={key}
                widget={widget}
                cell={cell}
                position={[index + 1, widgets.length]}
                isSelected={key === selected}
                onSelect={() => setSelected(key)}
                acts={acts}
              />
            );
          })}
        </ul>
        <aside className={builderStyles.inspector} aria-label={words.properties}>
          <Properties
            key={selected ?? ''}
            place={selectedPlace}
            isBoard={selected === undefined || !keysIn(design.content, place).includes(selected)}
            board={place}
          />
          {selected !== undefined && <Button onClick={() => setSelected(undefined)}>{words.audience}</Button>}
        </aside>
      </div>
      {isAdding && (
        <AddDialog
          pack={design.published.content}
          taken={new Set(keysIn(design.content, place))}
          onAdd={add}
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  );
}

type PropertiesProps = {
  readonly place: readonly string[];
  readonly board: readonly string[];
  readonly isBoard: boolean;
};

const FALLBACKS = {};

function Properties({ place, board, isBoard }: PropertiesProps) {
  const shown = useMemo(() => ({ places: [board], specs: boardSpecs() }), [board]);
  if (!isBoard) return <WidgetPanel place={place} />;
  return (
    <>
      <p className={dashboardStyles.help}>{words.nothingSelected}</p>
      <PropertyForm places={shown.places} specs={shown.specs} fallbacks={FALLBACKS} />
      <FilterPanel board={board} />
    </>
  );
}
