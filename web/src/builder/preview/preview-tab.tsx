import { Alert, Button, Checkbox, Segmented } from 'antd';
import type { Issue, Values } from '@lixiang/forms';
import { parameterValues } from '@lixiang/schema';
import { useState } from 'react';
import { issuePlace } from '../../design/issue-place.ts';
import { placeWords } from '../../design/place-words.ts';
import { useDesign } from '../../design/use-design.tsx';
import { InlineForm } from '../../form/inline-form.tsx';
import { useFormServices } from '../../lookup/use-form-services.ts';
import { useViewer } from '../../session/use-viewer.ts';
import { builderWords } from '../../wording/builder.ts';
import { calendarDay } from '../../wording/format.ts';
import { wordPackIssue } from '../../wording/pack-issue.ts';
import styles from '../builder.module.css';
import { numberOf } from './number-of.ts';
import { useRestedDraft } from './use-rested-draft.ts';

const { preview: words } = builderWords;

/** The form as it is being designed, to be filled in by way of trial; nothing of it is kept. */
export function PreviewTab() {
  const { content } = useDesign();
  const services = useFormServices();
  const viewer = useViewer();
  const [width, setWidth] = useState<'desktop' | 'phone'>('desktop');
  const [today, setToday] = useState(() => calendarDay(new Date()));
  const [hasAuthority, setAuthority] = useState(true);
  const [isChecked, setChecked] = useState(false);
  const [values, setValues] = useState<Values>({});
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const draft = useRestedDraft();
  if ('circle' in draft) return <Alert type="error" showIcon title={words.circle(draft.circle)} />;
  if ('issues' in draft)
    return (
      <Alert
        type="info"
        showIcon
        title={words.unfinished}
        description={
          <ul className={styles.uses}>
            {draft.issues.map(({ path, code, params }) => (
              <li key={`${path.join('/')} ${code}`}>
                {placeWords(content, issuePlace(content, path)).join(' / ')}：{wordPackIssue(code, params)}
              </li>
            ))}
          </ul>
        }
      />
    );
  const unit = { name: viewer.organisation?.name ?? viewer.jurisdiction.name, hasAuthority };
  const circumstances = { today, parameters: parameterValues(draft.pack.content), unit };
  return (
    <>
      <div className={styles.previewBar}>
        <span>{words.lead}</span>
        <Segmented
          aria-label={words.width}
          value={width}
          onChange={setWidth}
          options={[
            { value: 'desktop', label: words.desktop },
            { value: 'phone', label: words.phone },
          ]}
        />
        <label className={styles.previewDay}>
          {words.today}
          <input
            type="date"
            className={styles.select}
            value={today}
            onChange={(event) => setToday(event.target.value)}
          />
        </label>
        <Checkbox checked={hasAuthority} onChange={(event) => setAuthority(event.target.checked)}>
          {words.authority}
        </Checkbox>
        <Button type="primary" onClick={() => setChecked(true)}>
          {words.check}
        </Button>
      </div>
      {isChecked && issues.every(({ severity }) => severity !== 'error') && (
        <Alert type="success" showIcon title={words.complete} />
      )}
      <div className={styles.preview} data-width={width}>
        <InlineForm
          key={`${today} ${hasAuthority} ${numberOf(draft.form)}`}
          pack={draft.pack}
          form={draft.form}
          values={values}
          circumstances={circumstances}
          onChange={(filled, found) => {
            setValues(filled);
            setIssues(found);
          }}
          showIssues={isChecked}
          services={services}
        />
      </div>
    </>
  );
}
