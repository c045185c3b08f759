import { Alert, Button, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { Circumstances } from '@lixiang/forms';
import type { RecordType } from '@lixiang/schema';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { hasQuality } from '../quality/has-quality.ts';
import { QualitySection } from '../quality/quality-section.tsx';
import { SimilarCount } from '../likeness/similar-count.tsx';
import { SimilarSection } from '../likeness/similar-section.tsx';
import { BlockerList } from '../refusal/blocker-list.tsx';
import { ArticleChips } from '../ui/article-chips.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { commonWords } from '../wording/common.ts';
import { documentWords as words } from '../wording/document.ts';
import { attachmentSlots } from './attachment-slots.ts';
import styles from './document.module.css';
import { DocumentForm } from './document-form.tsx';
import type { DocumentRecord, RecordDocument } from './document-query.ts';
import { FilePanel } from './file-panel.tsx';
import { KeptAnswers } from './kept-answers.tsx';
import { SubmissionList } from './submission-list.tsx';
import { useFileActions } from './use-file-actions.ts';

export type DocumentBodyProps = {
  readonly record: DocumentRecord;
  readonly document: RecordDocument;
  readonly pack: LoadedPack;
  readonly type: RecordType;
  readonly circumstances: Circumstances;
  /** The version asked for; null is the draft, or the latest version where there is no draft to see. */
  readonly submission: string | null;
  readonly onChanged: () => void;
};

/** A document's form, files and versions. */
export function DocumentBody({
  record,
  document,
  pack,
  type,
  circumstances,
  submission,
  onChanged,
}: DocumentBodyProps) {
  const navigate = useNavigate();
  const actionsOf = useFileActions(record.id, onChanged);
  const slots = attachmentSlots({ type, documents: record.documents, actionsOf });
  const own = slots[document.key];
  const help = type.documents.find(({ key }) => key === document.key)?.help;
  const here = `/r/${record.id}/d/${document.key}`;
  return (
    <Page
      title={document.name}
      aside={
        <>
          <Tag color={document.complete ? 'success' : 'warning'}>
            {document.complete ? words.complete : words.incomplete}
          </Tag>
          <ArticleChips basis={document.basis} />
        </>
      }
      lead={
        <span>
          <Link to={`/r/${record.id}`}>{record.title ?? commonWords.untitled}</Link> · {record.number} ·{' '}
          {record.state.name}
        </span>
      }
      actions={
        <>
          <Button onClick={() => void navigate(`/r/${record.id}`)}>{words.toRecord}</Button>
          {document.form !== null && (
            <>
              <Button
                onClick={() => void navigate(`${here}/print${submission ? `?submission=${submission}` : ''}`)}
              >
                {words.print}
              </Button>
              <Button onClick={() => void navigate(`/print/${document.form}`)}>{words.printBlank}</Button>
            </>
          )}
        </>
      }
    >
      {!document.applies && <Alert type="info" showIcon title={words.notAsked} />}
      {document.mine && !document.editable && submission === null && document.notEditable.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={words.notEditable}
          description={<BlockerList blockers={document.notEditable} record={record.id} />}
        />
      )}
      {help && <p className={styles.help}>{help}</p>}
      {document.form !== null && (
        <DocumentForm
          record={record}
          document={document}
          form={document.form}
          pack={pack}
          circumstances={circumstances}
          slots={slots}
          submission={submission}
          told={type.similarity && <SimilarCount record={record.id} />}
        />
      )}
      {submission === null && <KeptAnswers answers={document.kept} />}
      {submission === null && document.form !== null && hasQuality(pack.form(document.form)) && (
        <QualitySection record={record.id} document={document.key} />
      )}
      {document.editable && submission === null && document.form !== null && (
        <SimilarSection record={record.id} pack={pack} type={type} filling />
      )}
      {own && (
        <Section id="files" title={words.files}>
          <FilePanel document={document} slot={own} submission={submission} />
        </Section>
      )}
      <Section
        title={words.versions}
        actions={
          document.submissions.length > 0 &&
          document.form !== null && <Link to={`${here}/compare`}>{words.compare}</Link>
        }
      >
        <SubmissionList
          here={here}
          submissions={document.submissions}
          shown={submission}
          withForm={document.form !== null}
        />
      </Section>
    </Page>
  );
}
