import { Link } from 'react-router';
import { DesignStatus } from '../design/design-status.tsx';
import { HistoryButtons } from '../design/history-buttons.tsx';
import { IssueButton } from '../design/issue-button.tsx';
import { ListsAndInspector } from '../property/lists-and-inspector.tsx';
import type { ShownList } from '../property/shown-list.ts';
import { Page } from '../ui/page.tsx';
import { designWords } from '../wording/design.ts';
import { jurisdictionChoices as choices, jurisdictionWords as words } from '../wording/jurisdiction.ts';
import { ATTRIBUTE_SPEC, OFFICE_SPEC, POSITION_SPEC } from './office-spec.ts';

/** The offices of a county, the positions in them, and what its rules ask about units. */
export function OfficesPage() {
  return (
    <Page
      title={words.offices}
      lead={words.officesLead}
      aside={<DesignStatus />}
      actions={
        <>
          <HistoryButtons />
          <IssueButton />
          <Link to="/design">{designWords.back}</Link>
        </>
      }
    >
      <ListsAndInspector
        place={[]}
        lists={LISTS}
        backToOwn={words.close}
        own={<p className="lx-hint">{words.chooseLead}</p>}
      />
    </Page>
  );
}

const LISTS: readonly ShownList[] = [
  {
    part: 'offices',
    thing: OFFICE_SPEC,
    title: words.officeList,
    empty: words.noOffices,
    needed: true,
    columns: [{ title: words.duty, render: ({ duty }) => (typeof duty === 'string' ? duty : '') }],
  },
  {
    part: 'positions',
    thing: POSITION_SPEC,
    title: words.positionList,
    empty: words.noPositions,
    columns: [],
  },
  {
    part: 'unitAttributes',
    thing: ATTRIBUTE_SPEC,
    title: words.attributeList,
    empty: words.noAttributes,
    columns: [
      {
        title: words.kind,
        render: ({ kind }) => Object.entries(choices.attributes).find(([each]) => each === kind)?.[1] ?? '',
      },
    ],
  },
];
