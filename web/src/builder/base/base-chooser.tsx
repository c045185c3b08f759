import { type Base, type Json, type PackEdit, restOnBase } from '@lixiang/schema';
import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import { placeWords } from '../../design/place-words.ts';
import { baseWords as words } from '../../wording/base.ts';
import { BaseEffect } from './base-effect.tsx';
import { BaseFile } from './base-file.tsx';
import styles from './base.module.css';

type BaseChooserProps = {
  readonly content: Json;
  readonly form: string;
  readonly bases: readonly Base[];
  readonly accept: (edits: readonly PackEdit[], label: string) => void;
};

/** Bases that a form could rest on; what choosing one would do is shown first. */
export function BaseChooser({ content, form, bases, accept }: BaseChooserProps) {
  const [read, setRead] = useState<readonly Base[]>([]);
  const [chosen, setChosen] = useState<Base>();
  const offered = [...read, ...bases];
  return (
    <section className={styles.part} aria-label={words.choose}>
      <h2>{words.choose}</h2>
      <p>{words.chooseLead}</p>
      {offered.length === 0 && <p>{words.noBases}</p>}
      <div role="radiogroup" aria-label={words.choose} className={styles.offers}>
        {offered.map((base) => (
          <label key={`${base.key} ${base.version} ${read.includes(base)}`} className={styles.offer}>
            <input type="radio" name="base" checked={chosen === base} onChange={() => setChosen(base)} />
            <span>
              <strong>{base.title}</strong> {words.version(base.version)}
              <br />
              {base.source}
            </span>
          </label>
        ))}
      </div>
      <BaseFile
        found={(base) => {
          setRead([base]);
          setChosen(base);
        }}
      />
      {chosen && <Choice content={content} form={form} base={chosen} accept={accept} />}
    </section>
  );
}

type ChoiceProps = Pick<BaseChooserProps, 'content' | 'form' | 'accept'> & { readonly base: Base };

function Choice({ content, form, base, accept }: ChoiceProps) {
  const resting = useMemo(() => restOnBase(content, form, base), [content, form, base]);
  if ('unfinished' in resting)
    return (
      <Alert
        type="warning"
        showIcon
        title={words.unfinished(placeWords(content, resting.unfinished).join(' / '))}
      />
    );
  return (
    <>
      <h3>{words.takenOver}</h3>
      <BaseEffect content={content} edits={resting.edits} />
      <div>
        <Button type="primary" onClick={() => accept(resting.edits, words.chooseStep(base.title))}>
          {words.use}
        </Button>
      </div>
    </>
  );
}
