import { Procedure } from '@lixiang/schema';
import { Alert } from 'antd';
import { useEffect } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { TabBar } from '../builder/tab-bar.tsx';
import { DesignStatus } from '../design/design-status.tsx';
import { HistoryButtons } from '../design/history-buttons.tsx';
import { IssueButton } from '../design/issue-button.tsx';
import { nameOf } from '../design/place-words.ts';
import { useDesign, useDesignValue } from '../design/use-design.tsx';
import { INTO_PANEL } from '../property/panel-focus.ts';
import propertyStyles from '../property/property.module.css';
import { FormSurface } from '../form/surface.tsx';
import { Page } from '../ui/page.tsx';
import { designWords } from '../wording/design.ts';
import { propertyPanelWords } from '../wording/property-panel.ts';
import { procedureWords as words } from '../wording/procedure.ts';
import { ProcedureDiagram } from './diagram/procedure-diagram.tsx';
import { FamilyLists } from './family-lists.tsx';
import { PartInspector } from './inspector/part-inspector.tsx';
import { SoundnessList } from './soundness/soundness-list.tsx';
import type { Family } from './spec/procedure-spec.ts';
import { type Tab, TABS, useSelectedPart } from './use-selected-part.ts';

/** What the tabs show that hold tables. */
const LISTED: Readonly<Partial<Record<Tab, readonly Family[]>>> = {
  table: ['states', 'transitions', 'phases'],
  rules: ['rules'],
  clocks: ['clocks'],
  reviews: ['reviews', 'panels'],
  filings: ['filings'],
};

/** One procedure being designed: as a picture, as tables, and what can be gone through in it. */
export function ProcedurePage() {
  const { procedure: key = '' } = useParams();
  const { saver } = useDesign();
  const navigate = useNavigate();
  const value = useDesignValue(['procedures', key]);
  const { tab, selected, select, openTab } = useSelectedPart();
  const part = selected?.part;
  const chosen = selected?.key;
  useEffect(
    () =>
      saver.moveTo([
        'procedures',
        key,
        ...(part !== undefined && chosen !== undefined ? [part, chosen] : []),
      ]),
    [saver, key, part, chosen],
  );
  if (value === undefined)
    return (
      <Page title={designWords.title}>
        <Alert
          type="info"
          showIcon
          title={words.noSuch}
          action={<Link to="/design/procedures">{words.list}</Link>}
        />
      </Page>
    );
  const parsed = Procedure.safeParse(value);
  const selectInGraph = (family: 'states' | 'transitions', of: string) => select({ part: family, key: of });
  const shown = (each: Tab) => {
    const families = LISTED[each];
    if (families)
      return <FamilyLists procedure={key} families={families} selected={selected} onSelect={select} />;
    if (!parsed.success) return <Alert type="info" showIcon title={words.unfinished} />;
    return each === 'diagram' ? (
      <ProcedureDiagram procedure={parsed.data} selected={selected?.key} onSelect={selectInGraph} />
    ) : (
      <SoundnessList procedure={parsed.data} onSelect={selectInGraph} />
    );
  };
  return (
    <Page
      title={nameOf(value) ?? key}
      aside={<DesignStatus />}
      actions={
        <>
          <HistoryButtons />
          <IssueButton />
          <Link to="/design/procedures">{words.list}</Link>
        </>
      }
    >
      <FormSurface className={propertyStyles.panes ?? ''}>
        <div>
          <TabBar
            label={words.tabList}
            tabs={TABS.map((each) => ({ key: each, label: words[each] }))}
            current={tab}
            show={(next) => openTab(TABS.find((each) => each === next) ?? 'diagram')}
          />
          <div role="tabpanel" id={`tabpanel-${tab}`} aria-labelledby={`tab-${tab}`}>
            {shown(tab)}
          </div>
          {LISTED[tab] && (
            <p id="lx-list-keys" className="lx-hint">
              {propertyPanelWords.listKeys}
            </p>
          )}
        </div>
        <PartInspector
          procedure={key}
          selected={selected}
          onSelect={select}
          onRenamed={(next) =>
            void navigate(`/design/procedures/${next}`, { replace: true, state: INTO_PANEL })
          }
        />
      </FormSurface>
    </Page>
  );
}
