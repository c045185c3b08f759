import { Alert, Button } from 'antd';
import { Suspense, useEffect, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { DesignStatus } from '../design/design-status.tsx';
import { HistoryButtons } from '../design/history-buttons.tsx';
import { IssueButton } from '../design/issue-button.tsx';
import { nameOf } from '../design/place-words.ts';
import { useDesign, useDesignValue } from '../design/use-design.tsx';
import { Page } from '../ui/page.tsx';
import { WaitingPage } from '../ui/waiting-page.tsx';
import { builderWords as words } from '../wording/builder.ts';
import { designWords } from '../wording/design.ts';
import { type BuilderDialog, type FormDesign, FormDesignContext } from './form-design.ts';
import { focusItem } from './canvas/focus-item.ts';
import { Selection } from './selection.ts';
import { TabBar } from './tab-bar.tsx';
import { FORM_TABS } from './tabs.ts';
import styles from './builder.module.css';
import { BuilderDialogs } from './dialog/builder-dialogs.tsx';

/** One form being designed, under its aspects. */
export function FormPage() {
  const { form: key = '' } = useParams();
  const form = useDesignValue(['forms', key]);
  if (form === undefined)
    return (
      <Page title={designWords.title}>
        <Alert
          type="info"
          showIcon
          title={words.noSuchForm}
          action={<Link to="/design">{designWords.back}</Link>}
        />
      </Page>
    );
  return <OpenForm key={key} formKey={key} name={nameOf(form) ?? designWords.unnamed} />;
}

function OpenForm({ formKey, name }: { readonly formKey: string; readonly name: string }) {
  const design = useDesign();
  const [params, setParams] = useSearchParams();
  const [selection] = useState(() => new Selection());
  const [dialog, openDialog] = useState<BuilderDialog>();
  const place = ['forms', formKey];
  const at = params.get('at');
  const tab = FORM_TABS.find((each) => each.key === params.get('tab')) ?? FORM_TABS[0];
  const showTab = (next: string) => setParams({ tab: next }, { replace: true });
  useEffect(() => {
    const target = selectable(['forms', formKey, ...(at?.split('.').map(decodeURIComponent) ?? [])]);
    if (!target) return;
    selection.only(target);
    focusItem(target);
  }, [at, formKey, selection]);
  useEffect(() => {
    const tell = () => design.saver.moveTo(selection.activePlace ?? ['forms', formKey]);
    tell();
    return selection.subscribe(tell);
  }, [design, selection, formKey]);
  useEffect(
    () =>
      design.store.subscribe(['forms', formKey], () =>
        selection.keep((each) => design.store.read(each) !== undefined),
      ),
    [design, selection, formKey],
  );
  const formDesign: FormDesign = {
    key: formKey,
    place,
    selection,
    published: design.published.form(formKey),
    openDialog,
    showTab,
  };
  return (
    <FormDesignContext value={formDesign}>
      <Page
        title={name}
        aside={<DesignStatus />}
        actions={
          <>
            <HistoryButtons />
            <IssueButton />
            <Button onClick={() => openDialog('help')}>{words.help}</Button>
            <Link to="/design" className={styles.back ?? ''}>
              {designWords.back}
            </Link>
          </>
        }
      >
        <TabBar label={words.tabList} tabs={FORM_TABS} current={tab?.key ?? ''} show={showTab} />
        <div
          role="tabpanel"
          id={`tabpanel-${tab?.key}`}
          aria-labelledby={`tab-${tab?.key}`}
          className={styles.tabpanel}
        >
          <Suspense fallback={<WaitingPage />}>{tab && <tab.Component />}</Suspense>
        </div>
      </Page>
      <BuilderDialogs dialog={dialog} close={() => openDialog(undefined)} />
    </FormDesignContext>
  );
}

/** The part of a place that can be selected on the canvas: sections, fields, and those inside fields. */
function selectable(place: readonly string[]): readonly string[] | undefined {
  if (place.length < 4) return undefined;
  if (place.length >= 8 && (place[6] === 'columns' || place[6] === 'fields')) return place.slice(0, 8);
  return place.length >= 6 ? place.slice(0, 6) : place.slice(0, 4);
}
