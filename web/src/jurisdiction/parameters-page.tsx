import { isList, isObject, type Json, type JsonObject } from '@lixiang/schema';
import { Link } from 'react-router';
import { DesignStatus } from '../design/design-status.tsx';
import { HistoryButtons } from '../design/history-buttons.tsx';
import { IssueButton } from '../design/issue-button.tsx';
import { nameOf } from '../design/place-words.ts';
import { readPlace } from '../design/read-place.ts';
import { ListsAndInspector } from '../property/lists-and-inspector.tsx';
import type { Owner } from '../property/part-spec.ts';
import type { ShownList } from '../property/shown-list.ts';
import { textOf } from '../property/text-of.ts';
import { ThingPanel } from '../property/thing-panel.tsx';
import { Page } from '../ui/page.tsx';
import { conditionWords } from '../wording/condition.ts';
import { designWords } from '../wording/design.ts';
import { formWords } from '../wording/form.ts';
import { jurisdictionChoices as choices, jurisdictionWords as words } from '../wording/jurisdiction.ts';
import { CALENDAR_OF_PACK, PARAMETER_SPEC } from './parameter-spec.ts';

/** The thresholds and readings of a county, and the days that it works. */
export function ParametersPage() {
  return (
    <Page
      title={words.parameters}
      lead={words.parametersLead}
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
        below={<ThingPanel place={[]} spec={CALENDAR_OF_PACK} />}
      />
    </Page>
  );
}

const LISTS: readonly ShownList[] = [
  {
    part: 'parameters',
    thing: PARAMETER_SPEC,
    title: words.parameterList,
    empty: words.noParameters,
    columns: [
      {
        title: words.kind,
        render: ({ kind }) => Object.entries(choices.parameters).find(([each]) => each === kind)?.[1] ?? '',
      },
      { title: words.value, render: sayValue },
    ],
  },
];

/** The value in force as people write it. */
function sayValue({ kind, value, options }: JsonObject, { content }: Owner): string {
  if (value === undefined) return words.unset;
  const label = (key: Json) =>
    (isList(options) ? nameOf(options.find((each) => isObject(each) && each['key'] === key)) : undefined) ??
    textOf(key);
  if (isList(value))
    return value
      .map((key) =>
        kind === 'offices'
          ? (nameOf(readPlace(content, ['offices', textOf(key)])) ?? textOf(key))
          : label(key),
      )
      .join('、');
  if (typeof value === 'boolean') return formWords.yesNo(value);
  if (kind === 'money') return conditionWords.wan(textOf(value));
  if (kind === 'percent') return conditionWords.percent(textOf(value));
  return kind === 'choice' ? label(value) : textOf(value);
}
