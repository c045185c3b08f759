import { Form, type JsonObject } from '@lixiang/schema';
import { Alert } from 'antd';
import { useState } from 'react';
import { FormPaper } from '../../form/paper/form-paper.tsx';
import type { LoadedPack } from '../../form/loaded-pack.ts';
import { circumstancesOf } from '../../lookup/circumstances.ts';
import { paperImportWords as words } from '../../wording/paper-import.ts';
import styles from './paper-import.module.css';

const NO_UNIT = { name: '', attributes: {}, authority: null };

/** The draft as it will be printed. */
export function DraftPreview({ form, pack }: { readonly form: JsonObject; readonly pack: LoadedPack }) {
  const [now] = useState(() => new Date());
  const parsed = Form.safeParse(form);
  if (!parsed.success) return <Alert type="info" showIcon title={words.nothing} />;
  return (
    <section className={styles.preview} aria-label={words.preview}>
      <FormPaper pack={pack} form={parsed.data} circumstances={circumstancesOf(pack, NO_UNIT, now)} />
    </section>
  );
}
