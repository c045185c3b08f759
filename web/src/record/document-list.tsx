import { Collapse, Tag } from 'antd';
import { Link } from 'react-router';
import { ArticleChips } from '../ui/article-chips.tsx';
import { Section } from '../ui/section.tsx';
import { formatInstant } from '../wording/format.ts';
import { recordWords as words } from '../wording/record.ts';
import styles from './document-list.module.css';
import type { DocumentSummary } from './record-query.ts';

export type DocumentListProps = { readonly record: string; readonly documents: readonly DocumentSummary[] };

/** The documents that are asked for, what each still lacks, and those that are not asked for as things stand. */
export function DocumentList({ record, documents }: DocumentListProps) {
  const asked = documents.filter(({ applies }) => applies);
  const rest = documents.filter(({ applies }) => !applies);
  const complete = asked.filter((document) => document.complete).length;
  return (
    <Section id="documents" title={words.documents} aside={words.documentsAside(complete, asked.length)}>
      <ul className={styles.list}>
        {asked.map((document) => (
          <DocumentRow key={document.key} record={record} document={document} />
        ))}
      </ul>
      {rest.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'rest',
              label: words.notAsked(rest.length),
              children: (
                <ul className={styles.list}>
                  {rest.map((document) => (
                    <li key={document.key} className={styles.row}>
                      <span>{document.name}</span> <ArticleChips basis={document.basis} />
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

function DocumentRow({ record, document }: { readonly record: string; readonly document: DocumentSummary }) {
  const errors = document.issues.filter(({ severity }) => severity === 'ERROR').length;
  const last = document.submissions.reduce<DocumentSummary['submissions'][number] | undefined>(
    (latest, submission) => (latest && latest.sequence > submission.sequence ? latest : submission),
    undefined,
  );
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <Link to={`/r/${record}/d/${document.key}`} className={styles.name}>
          {document.name}
        </Link>
        <DocumentTag document={document} />
        <ArticleChips basis={document.basis} />
        <Link
          to={`/r/${record}/d/${document.key}`}
          className={styles.go}
          aria-label={`${document.editable ? words.fill : words.look}：${document.name}`}
        >
          {document.editable ? words.fill : words.look}
        </Link>
      </div>
      <div className={styles.detail}>
        {[
          errors > 0 && words.issues(errors),
          document.files.length > 0 && words.files(document.files.length),
          document.draftSavedAt &&
            words.draftSaved(document.draftSavedBy ?? '', formatInstant(document.draftSavedAt)),
          last && words.submitted(document.submissions.length, formatInstant(last.at)),
          !last && document.editable && words.notSubmitted,
          !last && !document.editable && words.later,
        ]
          .filter(Boolean)
          .join('；')}
      </div>
    </li>
  );
}

function DocumentTag({ document }: { readonly document: DocumentSummary }) {
  if (document.complete) return <Tag color="success">{words.complete}</Tag>;
  return document.editable ? <Tag color="warning">{words.incomplete}</Tag> : <Tag>{words.notBegun}</Tag>;
}
