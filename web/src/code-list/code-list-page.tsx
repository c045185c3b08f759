import { Alert } from 'antd';
import { useEffect, useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { BASIS_SPECS } from '../builder/inspector/owner-specs.ts';
import { PropertyForm } from '../builder/inspector/property-form.tsx';
import { plain, type PropertySpec } from '../builder/inspector/property-spec.ts';
import { designAddress } from '../design/design-address.ts';
import { DesignStatus } from '../design/design-status.tsx';
import { HistoryButtons } from '../design/history-buttons.tsx';
import { IssueButton } from '../design/issue-button.tsx';
import { useDesign, useDesignValue, useIdentities } from '../design/use-design.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { codeListWords as words } from '../wording/code-list.ts';
import { designWords } from '../wording/design.ts';
import styles from './code-list.module.css';
import { listUses } from './list-uses.ts';
import { OptionTable } from './option-table.tsx';
import { useOptionCounts } from './use-option-counts.ts';

const SPECS: readonly PropertySpec[] = [
  plain('name', 'common', { kind: 'text', required: true, maxLength: 200 }),
  plain('open', 'common', { kind: 'yesNo' }),
  ...BASIS_SPECS,
];
const FALLBACKS = { open: false, basis: [], ref: [] };

/** One code list being designed: its options, what it rests on, and who uses it. */
export function CodeListPage() {
  const { list: key = '' } = useParams();
  const name = useDesignValue(['codeLists', key, 'name']);
  if (!useIdentities(['codeLists']).includes(key))
    return (
      <Page title={words.title}>
        <Alert
          type="info"
          showIcon
          title={words.noSuchList}
          action={<Link to="/design/lists">{words.back}</Link>}
        />
      </Page>
    );
  return <OpenCodeList key={key} list={key} name={typeof name === 'string' ? name : designWords.unnamed} />;
}

function OpenCodeList({ list, name }: { readonly list: string; readonly name: string }) {
  const design = useDesign();
  const counts = useOptionCounts(list);
  const places = useMemo(() => [['codeLists', list]], [list]);
  const options = useMemo(() => {
    const known = design.published.content.codeLists.find(({ key }) => key === list);
    const published = new Set(known?.options.map(({ key }) => key));
    return { place: ['codeLists', list, 'options'], published };
  }, [design, list]);
  useEffect(() => design.saver.moveTo(['codeLists', list]), [design, list]);
  useDesignValue(['forms']);
  const uses = listUses(design.content, list);
  return (
    <Page
      title={name}
      aside={<DesignStatus />}
      actions={
        <>
          <HistoryButtons />
          <IssueButton />
          <Link to="/design/lists">{words.back}</Link>
        </>
      }
    >
      <Section title={words.options}>
        <OptionTable list={list} options={options} counts={counts} />
      </Section>
      <Section title={words.uses}>
        {uses.length === 0 ? (
          <Nothing>{words.nobodyUses}</Nothing>
        ) : (
          <>
            <p>{words.usesLead}</p>
            <ul>
              {uses.map(({ place, words: named }) => (
                <li key={place.join('/')}>
                  <Link to={designAddress(place)}>{named}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section title={words.properties}>
        <div className={styles.properties}>
          <PropertyForm places={places} specs={SPECS} fallbacks={FALLBACKS} />
        </div>
      </Section>
    </Page>
  );
}
