import { Alert, Button } from 'antd';
import { useId, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { type DocumentType, isBirth } from '@lixiang/schema';
import { circumstancesOf } from '../lookup/circumstances.ts';
import { OrganisationSelect } from '../lookup/organisation-select.tsx';
import { type Creation, type NewRecord, useCreateRecord } from '../lookup/use-create-record.ts';
import { procedureOf, recordTypeOf } from '../pack/find-in-pack.ts';
import { useCurrentPack } from '../pack/use-pack.ts';
import { BlockerList } from '../refusal/blocker-list.tsx';
import { useViewer } from '../session/use-viewer.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { beginningWords as words } from '../wording/beginning.ts';
import { registerWords } from '../wording/register.ts';
import styles from './beginning.module.css';
import { UnitQuery } from './birth-query.ts';
import { Births } from './births.tsx';
import { firstPapers } from './first-papers.ts';
import { dropBeginning, NOTHING_BEGUN } from './kept-beginning.ts';
import { LinkPicker } from './link-picker.tsx';
import { linksToGive } from './required-links.ts';
import { useKeptBeginning } from './use-kept-beginning.ts';

/**
 * Begins a record of one type, for one's own unit or for another that one may act for: at once, or by one of the acts
 * that bring it into being. The address may name records to link it to, by its own names for the links.
 */
export function NewPage() {
  const id = useId();
  const { type: key = '' } = useParams();
  const [given] = useSearchParams();
  const pack = useCurrentPack();
  const viewer = useViewer();
  const navigate = useNavigate();
  const place = {
    jurisdiction: viewer.jurisdiction.key,
    viewer: viewer.id,
    type: key,
    given: given.toString(),
  };
  const beginning = useKeptBeginning(place, { ...NOTHING_BEGUN, links: Object.fromEntries(given) });
  const { unit, links: linked } = beginning.kept;
  const [now] = useState(() => new Date());
  const [made, setMade] = useState<Creation>();
  const [{ data }] = useQuery({
    query: UnitQuery,
    variables: { id: unit ?? viewer.organisation?.id ?? '' },
    pause: unit === undefined && viewer.organisation === null,
  });
  const isUnitKnown = data !== undefined || viewer.organisation === null;
  const { busy, create } = useCreateRecord();
  const type = recordTypeOf(pack, key);
  if (!type) return <Page title={registerWords.unknownType}>{null}</Page>;

  const procedure = procedureOf(pack, type);
  const isByAct = procedure?.transitions.some(isBirth) ?? false;
  const links = linksToGive(pack.content, type, [...given.keys()]);
  const chosen = links.flatMap((link) => {
    const to = linked[link.key];
    return to === undefined ? [] : [{ link: link.key, to }];
  });
  const owner = data?.organisation;
  const circumstances = circumstancesOf(
    pack,
    owner ?? { name: viewer.organisation?.name ?? '', attributes: {}, authority: null },
    now,
  );
  const begin = async (act: Partial<NewRecord>): Promise<Creation> => {
    const linksChosen = chosen.length > 0 ? { links: chosen } : {};
    const creation = await create({ type: key, ...(unit !== undefined && { unit }), ...linksChosen, ...act });
    if (creation.kind === 'created') {
      dropBeginning(place);
      await navigate(`/r/${creation.id}`, { replace: true });
    }
    return creation;
  };
  const title = registerWords.create(type);
  return (
    <Page title={title} lead={isByAct ? words.actLead : words.lead}>
      <Section title={title}>
        {beginning.isRestored && (
          <Alert
            type="info"
            showIcon
            className={styles.restored ?? ''}
            title={words.restored}
            action={<Button onClick={beginning.clear}>{words.clear}</Button>}
          />
        )}
        <div className={styles.field}>
          <label htmlFor={id}>{words.unit}</label>
          <OrganisationSelect
            id={id}
            clearable
            {...(viewer.organisation && { placeholder: viewer.organisation.name })}
            value={unit ?? null}
            known={unit === undefined ? null : (owner ?? null)}
            onChange={(next) => beginning.keep((kept) => ({ ...kept, unit: next ?? undefined }))}
          />
          <span className={styles.help}>{words.unitHelp}</span>
        </div>
        {links.map((link) => (
          <LinkPicker
            key={link.key}
            link={link}
            value={linked[link.key]}
            onChange={(to) =>
              beginning.keep((kept) => ({ ...kept, links: { ...kept.links, [link.key]: to } }))
            }
          />
        ))}
        {chosen.length < links.length && <p className={styles.help}>{words.linksFirst}</p>}
        {isByAct && isUnitKnown && chosen.length === links.length && (
          <Births
            key={`${beginning.round} ${unit ?? ''} ${chosen.map(({ to }) => to).join(' ')}`}
            type={type}
            unit={unit}
            links={chosen}
            circumstances={circumstances}
            busy={busy}
            beginning={beginning}
            onBegin={begin}
          />
        )}
        {!isByAct && (
          <>
            <FirstPapers papers={firstPapers(type, procedure, viewer.organisation?.offices ?? [])} />
            <Button
              type="primary"
              loading={busy}
              disabled={chosen.length < links.length}
              onClick={() => void begin({}).then(setMade)}
            >
              {words.create}
            </Button>
            {made?.kind === 'refused' && (
              <Alert
                type="error"
                showIcon
                style={{ marginTop: 12 }}
                title={words.refused}
                description={<BlockerList blockers={made.blockers} record="" />}
              />
            )}
            {made?.kind === 'failed' && <FailureNotice failure={made.failure} />}
          </>
        )}
      </Section>
    </Page>
  );
}

function FirstPapers({ papers }: { readonly papers: ReturnType<typeof firstPapers> }) {
  return (
    <>
      <Papers title={words.documents} documents={papers.now} />
      <Papers title={words.laterDocuments} documents={papers.later} />
      {papers.mayGrow && <p className={styles.help}>{words.mayGrow}</p>}
    </>
  );
}

type PapersProps = { readonly title: string; readonly documents: readonly DocumentType[] };

function Papers({ title, documents }: PapersProps) {
  if (documents.length === 0) return null;
  return (
    <>
      <p>{title}：</p>
      <ul>
        {documents.map(({ key, name }) => (
          <li key={key}>{name}</li>
        ))}
      </ul>
    </>
  );
}
