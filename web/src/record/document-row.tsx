import { Tag } from 'antd';
import { Link } from 'react-router';
import { ArticleChips } from '../ui/article-chips.tsx';
import { formatInstant } from '../wording/format.ts';
import { recordWords } from '../wording/record.ts';
import styles from './document-list.module.css';
import type { Standing, StandingDocument } from './group-documents.ts';
import type { DocumentSummary } from './record-query.ts';

const words = recordWords.documents;

const COLOURS: Readonly<Record<Standing['kind'], string>> = {
  complete: 'success',
  wanted: 'warning',
  early: 'default',
  underway: 'processing',
  later: 'default',
  absent: 'default',
};

export type DocumentRowProps = StandingDocument & { readonly record: string };

/** One document: how it stands, what it rests on, where to go. */
export function DocumentRow({ record, document, standing }: DocumentRowProps) {
  const path = `/r/${record}/d/${document.key}`;
  const act = document.editable ? words.fill : words.look;
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <Link to={path} className={styles.name}>
          {document.name}
        </Link>
        <Tag color={COLOURS[standing.kind]}>{tagWord(document, standing)}</Tag>
        <ArticleChips basis={document.basis} />
        <Link to={path} className={styles.go} aria-label={`${act}：${document.name}`}>
          {act}
        </Link>
      </div>
      <div className={styles.detail}>{detailOf(document, standing)}</div>
    </li>
  );
}

function tagWord({ mine, submissions }: DocumentSummary, { kind }: Standing): string {
  if (kind !== 'complete') return words.standing[kind];
  if (mine) return words.standing.complete;
  return submissions.length > 0 ? words.handedIn : words.standing.complete;
}

function detailOf(document: DocumentSummary, standing: Standing): string {
  const { issues, files, draftSavedAt, draftSavedBy, submissions, filledBy } = document;
  const errors = issues.filter(({ severity }) => severity === 'ERROR').length;
  const last = submissions.toSorted((one, other) => other.sequence - one.sequence)[0];
  const parts = [
    !document.mine && words.by(filledBy),
    turnWords(document, standing),
    standing.kind === 'wanted' && errors > 0 && words.issues(errors),
    files.length > 0 && words.files(files.length),
    draftSavedAt && document.editable && words.draftSaved(draftSavedBy ?? '', formatInstant(draftSavedAt)),
    last && words.submitted(last.sequence, formatInstant(last.at)),
    !last && standing.kind === 'complete' && words.notSubmitted,
  ];
  return parts.filter(Boolean).join('；');
}

function turnWords({ mine }: DocumentSummary, standing: Standing): string | undefined {
  if ((standing.kind !== 'early' && standing.kind !== 'later') || !standing.turn) return undefined;
  if ('act' in standing.turn) return words.withAct(standing.turn.act);
  return mine ? words.inState(standing.turn.state) : words.givenIn(standing.turn.state);
}
