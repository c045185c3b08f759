import { comparePacks, type Json, Pack } from '@lixiang/schema';
import { lazy, Suspense, useMemo, useState } from 'react';
import { type LoadedPack, loadPack } from '../../form/loaded-pack.ts';
import { circumstancesOf } from '../../lookup/circumstances.ts';
import { commonWords } from '../../wording/common.ts';
import { differenceWords as words } from '../../wording/pack-difference.ts';
import styles from '../publish.module.css';

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
  const pack = useMemo(() => packOf(content), [content]);
  const [now] = useState(() => new Date());
  const form = pack?.form(key);
  const style = [...marked].map((field) => `[data-field="${CSS.escape(field)}"]`).join(', ');
  return (
    <section aria-label={title} className={styles.side}>
      <h3>{title}</h3>
      {marked.size > 0 && (
        <style>{`.${styles.side ?? ''} :is(${style}) { outline: 2px solid var(--ant-color-warning); outline-offset: -1px; background: var(--ant-color-warning-bg); }`}</style>
      )}
      {pack && form ? (
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

/** The fields of a form in which anything is otherwise; those inside tables and groups by the one that holds them. */
function fieldsChanged(before: Json, after: Json, form: string): ReadonlySet<string> {
  return new Set(
    comparePacks(before, after).flatMap(({ at }) => {
      const [part, key, , , list, field] = at;
      return part === 'forms' && key === form && list === 'fields' && field !== undefined ? [field] : [];
    }),
  );
}

function packOf(content: Json): LoadedPack | undefined {
  const parsed = Pack.safeParse(content);
  return parsed.success ? loadPack(0, parsed.data) : undefined;
}
