import type { Json } from '@lixiang/schema';
import { lazy, Suspense, useMemo, useState } from 'react';
import { circleIn } from '../../form/circle-in.ts';
import { circumstancesOf } from '../../lookup/circumstances.ts';
import { commonWords } from '../../wording/common.ts';
import { differenceWords as words } from '../../wording/pack-difference.ts';
import styles from '../publish.module.css';
import { fieldsChanged } from './fields-changed.ts';
import { packToShow } from './pack-to-show.ts';

const InlineForm = lazy(async () => ({ default: (await import('../../form/inline-form.tsx')).InlineForm }));
const NO_UNIT = { name: '', attributes: {}, authority: null };
const BLANK = {};

/** Two contents of a pack, and what they are called. */
export type TwoContents = {
  readonly before: Json;
  readonly after: Json;
  readonly names: readonly [before: string, after: string];
};

/** A form as it was and as it is, side by side, with what is otherwise marked. */
export function FormsBeside({ form, before, after, names }: TwoContents & { readonly form: string }) {
  const marked = useMemo(() => fieldsChanged(before, after, form), [before, after, form]);
  return (
    <>
      <p>{words.markedNote}</p>
      <div className={styles.beside}>
        <OneForm title={names[0]} content={before} form={form} marked={marked} absent={words.onlyAfter} />
        <OneForm title={names[1]} content={after} form={form} marked={marked} absent={words.onlyBefore} />
      </div>
    </>
  );
}

type OneFormProps = {
  readonly title: string;
  readonly content: Json;
  readonly form: string;
  readonly marked: ReadonlySet<string>;
  readonly absent: string;
};

function OneForm({ title, content, form: key, marked, absent }: OneFormProps) {
  const pack = useMemo(() => packToShow(content, key), [content, key]);
  const [now] = useState(() => new Date());
  const form = pack?.form(key);
  const isCircular = pack && form && circleIn(pack, form) !== undefined;
  const style = [...marked].map((field) => `[data-field="${CSS.escape(field)}"]`).join(', ');
  return (
    <section aria-label={title} className={styles.side}>
      <h3>{title}</h3>
      {marked.size > 0 && (
        <style>{`.${styles.side ?? ''} :is(${style}) { outline: 2px solid var(--ant-color-warning); outline-offset: -1px; background: var(--ant-color-warning-bg); }`}</style>
      )}
      {isCircular ? (
        <p>{words.circle}</p>
      ) : pack && form ? (
        <Suspense fallback={commonWords.loading}>
          <div inert>
            <InlineForm
              pack={pack}
              form={form}
              values={BLANK}
              circumstances={circumstancesOf(pack, NO_UNIT, now)}
              onChange={() => undefined}
              showIssues={false}
            />
          </div>
        </Suspense>
      ) : (
        <p>{absent}</p>
      )}
    </section>
  );
}
