import { Procedure } from '@lixiang/schema';
import { Alert, Tabs } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { DesignStatus } from '../design/design-status.tsx';
import { HistoryButtons } from '../design/history-buttons.tsx';
import { IssueButton } from '../design/issue-button.tsx';
import { nameOf } from '../design/place-words.ts';
import { useDesign, useDesignValue } from '../design/use-design.tsx';
import { FormSurface } from '../form/surface.tsx';
import { Page } from '../ui/page.tsx';
import { designWords } from '../wording/design.ts';
import { procedureWords as words } from '../wording/procedure.ts';
import { ProcedureDiagram } from './diagram/procedure-diagram.tsx';
import { PartInspector, type SelectedPart } from './inspector/part-inspector.tsx';
import { PartTables } from './part-tables.tsx';
import styles from './procedure.module.css';
import { SoundnessList } from './soundness/soundness-list.tsx';

/** One procedure being designed: as a picture, as tables, and what can be gone through in it. */
export function ProcedurePage() {
  const { procedure: key = '' } = useParams();
  const { saver } = useDesign();
  const value = useDesignValue(['procedures', key]);
  const [selected, setSelected] = useState<SelectedPart>();
  useEffect(
    () => saver.moveTo(['procedures', key, ...(selected ? [selected.part, selected.key] : [])]),
    [saver, key, selected],
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
  const select = (part: SelectedPart['part'], chosen: string) => setSelected({ part, key: chosen });
  const picture = parsed.success ? (
    <ProcedureDiagram procedure={parsed.data} selected={selected?.key} onSelect={select} />
  ) : (
    <Alert type="info" showIcon title={words.unfinished} />
  );
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
      <FormSurface className={styles.panes ?? ''}>
        <Tabs
          items={[
            { key: 'diagram', label: words.diagram, children: picture },
            {
              key: 'table',
              label: words.table,
              children: <PartTables procedure={key} selected={selected} onSelect={select} />,
            },
            {
              key: 'check',
              label: words.check,
              children: parsed.success && <SoundnessList procedure={parsed.data} onSelect={select} />,
            },
          ]}
        />
        <PartInspector procedure={key} selected={selected} onSelect={setSelected} />
      </FormSurface>
    </Page>
  );
}
