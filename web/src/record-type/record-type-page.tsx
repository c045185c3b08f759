import { isList, isObject } from '@lixiang/schema';
import { Alert } from 'antd';
import { useEffect } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { DesignStatus } from '../design/design-status.tsx';
import { HistoryButtons } from '../design/history-buttons.tsx';
import { IssueButton } from '../design/issue-button.tsx';
import { nameOf } from '../design/place-words.ts';
import { readPlace } from '../design/read-place.ts';
import { useDesign, useDesignValue } from '../design/use-design.tsx';
import { sayActor } from '../property/actor/actor-kind.ts';
import { ListsAndInspector } from '../property/lists-and-inspector.tsx';
import { INTO_PANEL } from '../property/panel-focus.ts';
import type { ShownList } from '../property/shown-list.ts';
import { ThingInspector } from '../property/thing-inspector.tsx';
import { Page } from '../ui/page.tsx';
import { designWords } from '../wording/design.ts';
import { fieldKindWords } from '../wording/field-kind.ts';
import { actorWords } from '../wording/procedure.ts';
import { recordTypeWords as words } from '../wording/record-type.ts';
import { PARTS_OF_TYPE, RECORD_TYPE_SPEC } from './spec/record-type-spec.ts';

/** One record type being designed: its documents, links and facts, and itself. */
export function RecordTypePage() {
  const { type: key = '' } = useParams();
  const { saver } = useDesign();
  const navigate = useNavigate();
  const place = ['recordTypes', key];
  const value = useDesignValue(place);
  useEffect(() => saver.moveTo(['recordTypes', key]), [saver, key]);
  const procedure = isObject(value) ? value['procedure'] : undefined;
  if (value === undefined)
    return (
      <Page title={designWords.title}>
        <Alert
          type="info"
          showIcon
          title={words.noSuch}
          action={<Link to="/design/record-types">{words.list}</Link>}
        />
      </Page>
    );
  return (
    <Page
      title={nameOf(value) ?? key}
      aside={<DesignStatus />}
      actions={
        <>
          <HistoryButtons />
          <IssueButton />
          {typeof procedure === 'string' && (
            <Link to={`/design/procedures/${procedure}`}>{words.procedure}</Link>
          )}
          <Link to="/design/record-types">{words.list}</Link>
        </>
      }
    >
      <ListsAndInspector
        key={key}
        place={place}
        lists={LISTS}
        backToOwn={words.chooseOwn}
        own={
          <ThingInspector
            place={place}
            spec={RECORD_TYPE_SPEC}
            lead={<p className="lx-hint">{words.chooseLead}</p>}
            onRenamed={(next) =>
              void navigate(`/design/record-types/${next}`, { replace: true, state: INTO_PANEL })
            }
          />
        }
      />
    </Page>
  );
}

const LISTS: readonly ShownList[] = [
  {
    part: 'documents',
    thing: PARTS_OF_TYPE.documents,
    title: words.documents,
    empty: words.noDocuments,
    needed: true,
    columns: [
      {
        title: words.formColumn,
        render: ({ form }, { content }) =>
          typeof form === 'string' ? (
            <Link to={`/design/forms/${form}`}>{nameOf(readPlace(content, ['forms', form])) ?? form}</Link>
          ) : (
            ''
          ),
      },
      { title: words.filesColumn, render: ({ files }) => (isObject(files) ? words.withFiles : '') },
      {
        title: words.filledByColumn,
        render: ({ filledBy }, { content }) =>
          isList(filledBy)
            ? filledBy.map((actor) => sayActor(actor, content, actorWords.kinds)).join('、')
            : '',
      },
    ],
  },
  {
    part: 'links',
    thing: PARTS_OF_TYPE.links,
    title: words.links,
    empty: words.noLinks,
    columns: [
      {
        title: words.toColumn,
        render: ({ to }, { content }) =>
          typeof to === 'string' ? nameOf(readPlace(content, ['recordTypes', to])) : '',
      },
    ],
  },
  {
    part: 'facts',
    thing: PARTS_OF_TYPE.facts,
    title: words.facts,
    empty: words.noFacts,
    columns: [
      {
        title: words.kindColumn,
        render: ({ kind }) => Object.entries(fieldKindWords).find(([each]) => each === kind)?.[1].name ?? '',
      },
    ],
  },
];
