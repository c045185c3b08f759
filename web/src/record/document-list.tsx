import { Collapse } from 'antd';
import { ArticleChips } from '../ui/article-chips.tsx';
import { Section } from '../ui/section.tsx';
import { recordWords } from '../wording/record.ts';
import styles from './document-list.module.css';
import { DocumentRow } from './document-row.tsx';
import { type DocumentSituation, groupDocuments, type StandingDocument } from './group-documents.ts';

const words = recordWords.documents;

export type DocumentListProps = DocumentSituation & { readonly record: string };

/** The documents of a record: the viewer's own, those of others, and what is not asked for as things stand. */
export function DocumentList({ record, ...situation }: DocumentListProps) {
  const { own, others, notAsked, wanted } = groupDocuments(situation);
  return (
    <Section
      id="documents"
      title={words.title}
      aside={wanted.total > 0 && words.wanted(wanted.complete, wanted.total)}
    >
      <Group title={words.own} documents={own} record={record} />
      <Group title={words.others} documents={others} record={record} />
      {notAsked.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'rest',
              label: words.notAsked(notAsked.length),
              children: (
                <ul className={styles.list}>
                  {notAsked.map((document) => (
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

type GroupProps = {
  readonly title: string;
  readonly documents: readonly StandingDocument[];
  readonly record: string;
};

function Group({ title, documents, record }: GroupProps) {
  if (documents.length === 0) return null;
  return (
    <>
      <h3 className={styles.group}>{title}</h3>
      <ul className={styles.list}>
        {documents.map(({ document, standing }) => (
          <DocumentRow key={document.key} record={record} document={document} standing={standing} />
        ))}
      </ul>
    </>
  );
}
