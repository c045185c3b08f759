import { type Context } from '../context/context.ts';
import { recordClocks } from '../clock/record-clocks.ts';
import { documentsOf } from '../document/documents.ts';
import { examinationOf } from '../record/examinations.ts';
import { recordsAtEnd } from '../record/link-sets.ts';
import { packOf } from '../record/packs.ts';
import { shownRecord } from '../record/record-rows.ts';
import { type RecordNode } from '../record/record.type.ts';
import { stateOf } from '../record/states.ts';
import { reviewsOf } from '../review/reviews.ts';
import { eventsOf } from '../transition/events.ts';
import { type EventNode } from '../transition/event.type.ts';
import { filingsOf } from '../transition/filings.ts';
import { pointsOf } from '../transition/points.ts';
import { gatherPapers } from './gather-papers.ts';
import { namesIn } from './names-in.ts';

export type Dossier = Awaited<ReturnType<typeof gatherDossier>> & {
  /** What every file of it says of itself, where it has no effect. */
  readonly mark: string | null;
};

/** So many events are read at a time. */
const PAGE = 200;

/** Everything of a record that whoever asks sees on its page, but for drafts: a dossier holds what was handed in. */
export async function gatherDossier(context: Context, id: string) {
  const record = await shownRecord(context, id);
  const [examination, pack, state, documents, events, reviews] = await Promise.all([
    examinationOf(context, id),
    packOf(context, record.packVersion),
    stateOf(context, record),
    documentsOf(context, id),
    allEvents(context, record),
    reviewsOf(context, id),
  ]);
  const [points, filings, clocks, links] = await Promise.all([
    pointsOf(context, id),
    filingsOf(context, id),
    recordClocks(context, record),
    linksOf(context, id),
  ]);
  const papers = await gatherPapers(context, { documents, examination });
  const { type, unit } = examination.situation;
  const names = await namesIn(context, {
    fields: type.recordType.facts,
    values: examination.situation.record.facts,
    pack,
  });
  return { record, pack, type, unit, state, events, reviews, points, filings, clocks, links, papers, names };
}

async function allEvents(context: Context, record: RecordNode): Promise<readonly EventNode[]> {
  const found: EventNode[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof eventsOf>> = await eventsOf(context, record, {
      first: PAGE,
      after,
    });
    found.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

/** What the record is linked to, in a few words each. */
async function linksOf(context: Context, id: string) {
  const examination = await examinationOf(context, id);
  const ends = [...examination.situation.type.links.values()].filter(
    ({ definition }) => definition.over === 'link',
  );
  return await Promise.all(
    ends.map(async (end) => ({
      key: end.key,
      label: end.label,
      records: await Promise.all(
        (await recordsAtEnd(context, end, examination)).map(async (linked) => ({
          id: linked.id,
          number: linked.number,
          title: linked.title,
          state: (await stateOf(context, linked)).name,
        })),
      ),
    })),
  );
}
