import { type Values } from '@lixiang/forms';
import { type Context } from '../context/context.ts';
import { perStore } from '../context/per-context.ts';
import { type Examination } from '../procedure/examination.ts';
import { mayReadDraft } from '../procedure/may-read-draft.ts';
import { examinationOf } from '../record/examinations.ts';
import { type Compared, comparedAs } from '../record/compared-as.ts';
import { lastHandedIn } from '../record/handed-in.ts';
import { loadAllPacks } from '../record/packs.ts';
import { wordsOf } from '../record/refresh-likeness.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';
import { CommonTerms } from '../similarity/count-terms.ts';
import { findSimilar } from '../similarity/find-similar.ts';
import { fingerprintOf, type Sources } from '../similarity/fingerprint.ts';
import { documentsCompared, sourcesOf } from '../similarity/sources.ts';
import { linkedTo, showHits } from './show-hits.ts';
import { type SimilarRecord } from './suggestion.type.ts';

const commonTerms = perStore(() => new CommonTerms());

/** As many can be asked for. */
const MOST = 20;

/** The records most like one that the viewer has been shown; null where its type is not compared. */
export async function similarTo(
  context: Context,
  record: string,
  first: number,
): Promise<readonly SimilarRecord[] | null> {
  if (first < 1 || first > MOST) throw DomainError.limitExceeded(`每次最多列出 ${MOST} 项。`);
  const examination = await examinationOf(context, record);
  const packs = await context.read((rows) => loadAllPacks(context, rows));
  const compared = comparedAs(packs, examination.situation);
  const similarity = compared?.recordType.similarity;
  if (!similarity) return null;
  const words = wordsOf(context, compared.pack);
  const { sources, hits } = await context.read(async (rows) => {
    const said = await sourcesFor(context, rows, { compared, examination });
    const linked = await linkedTo(rows, record);
    const found = await findSimilar(rows, {
      jurisdiction: context.jurisdiction,
      fingerprint: fingerprintOf(said, words),
      among: similarity.among,
      except: record,
      first: first + linked.size,
      common: commonTerms(context.store),
    });
    return { sources: said, hits: found.filter((hit) => !linked.has(hit.record)).slice(0, first) };
  });
  return await showHits(context, { hits, sources, words, examination });
}

/** Whoever may read a draft is answered by it; everybody else by what was handed in. */
async function sourcesFor(
  context: Context,
  rows: Rows,
  { compared, examination }: { readonly compared: Compared; readonly examination: Examination },
): Promise<Sources> {
  const { recordType: type } = compared;
  const record = examination.situation.record.id;
  const handedIn = await lastHandedIn(context, rows, { record, documents: [...documentsCompared(type)] });
  const answers = (key: string): Values => {
    const document = examination.situation.type.recordType.documents.find((each) => each.key === key);
    const open = document !== undefined && mayReadDraft(document, examination);
    return open || !examination.situation.type.procedure ? examination.answers(key) : (handedIn[key] ?? {});
  };
  return sourcesOf(type, answers) ?? { title: '', texts: [], items: [] };
}
