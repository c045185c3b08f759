import { Alert, Checkbox, Input } from 'antd';
import { lazy, useId } from 'react';
import type { Circumstances } from '@lixiang/forms';
import type { RecordType } from '@lixiang/schema';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { useFormServices } from '../lookup/use-form-services.ts';
import type { Blocker } from '../refusal/refusal-fragments.ts';
import { ArticleChips } from '../ui/article-chips.tsx';
import { transitionWords as words } from '../wording/transition.ts';
import type { ActDraft, ActGap } from './act-draft.ts';
import { RemarkEditor } from './remark-editor.tsx';
import { remarkTargets } from './remark-targets.ts';
import styles from './transition-dialog.module.css';
import type { TransitionOption } from './transition-fragments.ts';

const InlineForm = lazy(async () => ({ default: (await import('../form/inline-form.tsx')).InlineForm }));

export type ActFieldsProps = {
  readonly type: RecordType;
  readonly option: TransitionOption;
  readonly pack: LoadedPack;
  readonly circumstances: Circumstances;
  readonly draft: ActDraft;
  readonly showGaps: boolean;
  readonly gaps: readonly ActGap[];
  readonly onChange: (part: Partial<ActDraft>) => void;
};

/**
 * Whatever the act asks of its actor: a form, a reason, remarks, reasons for going past warnings, to be sure. Suspends
 * until the form is there: whoever draws it draws the button after it, which must not move away under a pointer.
 */
export function ActFields({
  type,
  option,
  pack,
  circumstances,
  draft,
  showGaps,
  gaps,
  onChange,
}: ActFieldsProps) {
  const services = useFormServices();
  const form = option.input === null ? undefined : pack.form(option.input);
  const lacks = (gap: ActGap) => showGaps && gaps.includes(gap);
  return (
    <>
      {form && (
        <section aria-label={words.input}>
          <InlineForm
            pack={pack}
            form={form}
            values={draft.input}
            circumstances={circumstances}
            services={services}
            showIssues={showGaps}
            onChange={(input, inputIssues) => onChange({ input, inputIssues })}
          />
          {lacks('input') && <Gap text={words.inputIssues} />}
        </section>
      )}
      {option.remarks === 'REASON' && (
        <Reason
          label={words.reason}
          value={draft.reason}
          gap={lacks('reason') ? words.reasonMissing : undefined}
          onChange={(reason) => onChange({ reason })}
        />
      )}
      {(option.remarks === 'FIELDS' || option.remarks === 'POINTS') && (
        <section aria-label={option.remarks === 'FIELDS' ? words.fields : words.points}>
          <h3 className={styles.subtitle}>{option.remarks === 'FIELDS' ? words.fields : words.points}</h3>
          <p className={styles.lead}>{option.remarks === 'FIELDS' ? words.fieldsHelp : words.pointsHelp}</p>
          <RemarkEditor
            targets={remarkTargets(pack, type)}
            remarks={draft.remarks}
            showGaps={showGaps}
            onChange={(remarks) => onChange({ remarks })}
          />
          {lacks('remarks') && <Gap text={words.remarksMissing} />}
        </section>
      )}
      {option.warnings.length > 0 && (
        <section aria-label={words.warnings}>
          <h3 className={styles.subtitle}>{words.warnings}</h3>
          {option.warnings.map((warning) => (
            <Warning
              key={`${warning.key ?? ''} ${warning.message}`}
              warning={warning}
              reason={draft.reasons[warning.key ?? ''] ?? ''}
              showGap={showGaps}
              onChange={(reason) => onChange({ reasons: { ...draft.reasons, [warning.key ?? '']: reason } })}
              seen={draft.seen.includes(warning.key ?? '')}
              onSee={(seen) => onChange({ seen: withRule(draft.seen, warning.key ?? '', seen) })}
            />
          ))}
        </section>
      )}
      {option.tone === 'DANGER' && (
        <Checkbox checked={draft.sure} onChange={(event) => onChange({ sure: event.target.checked })}>
          <span className={lacks('sure') ? styles.gap : ''}>{words.danger}</span>
        </Checkbox>
      )}
    </>
  );
}

type WarningProps = {
  readonly warning: Blocker;
  readonly reason: string;
  readonly showGap: boolean;
  readonly onChange: (reason: string) => void;
  readonly seen: boolean;
  readonly onSee: (seen: boolean) => void;
};

function withRule(rules: readonly string[], rule: string, present: boolean): readonly string[] {
  const others = rules.filter((each) => each !== rule);
  return present ? [...others, rule] : others;
}

function Warning({ warning, reason, showGap, onChange, seen, onSee }: WarningProps) {
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 8 }}
      title={
        <>
          {warning.message} <ArticleChips basis={warning.basis} />
        </>
      }
      description={
        <>
          {warning.answer === 'REASON' && (
            <Reason
              label={words.acknowledge}
              value={reason}
              gap={showGap && reason.trim() === '' ? words.acknowledgeMissing : undefined}
              onChange={onChange}
            />
          )}
          {warning.answer === 'SEEN' && (
            <Checkbox
              checked={seen}
              onChange={(event) => {
                onSee(event.target.checked);
              }}
            >
              {showGap && !seen ? words.seenMissing : words.seen}
            </Checkbox>
          )}
        </>
      }
    />
  );
}

type ReasonProps = {
  readonly label: string;
  readonly value: string;
  readonly gap: string | undefined;
  readonly onChange: (value: string) => void;
};

function Reason({ label, value, gap, onChange }: ReasonProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={`${styles.label} ${styles.required}`}>
        {label}
      </label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 3, maxRows: 10 }}
        maxLength={2000}
        aria-required
        value={value}
        status={gap ? 'error' : ''}
        aria-invalid={gap !== undefined}
        aria-describedby={`${id}-gap`}
        onChange={(event) => onChange(event.target.value)}
      />
      <div id={`${id}-gap`} role="alert" className={styles.gap}>
        {gap}
      </div>
    </div>
  );
}

function Gap({ text }: { readonly text: string }) {
  return (
    <div role="alert" className={styles.gap}>
      {text}
    </div>
  );
}
