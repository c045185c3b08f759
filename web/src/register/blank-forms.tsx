import { Link } from 'react-router';
import type { RecordType } from '@lixiang/schema';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { Section } from '../ui/section.tsx';
import { registerWords as words } from '../wording/register.ts';
import styles from './register.module.css';

/** The official papers of a type, to be printed blank. */
export function BlankForms({ pack, type }: { readonly pack: LoadedPack; readonly type: RecordType }) {
  const official = type.documents.flatMap(({ form }) => {
    const found = form === undefined ? undefined : pack.form(form);
    return found?.layout ? [found] : [];
  });
  if (official.length === 0) return null;
  return (
    <Section title={words.blanks}>
      <ul className={styles.blanks}>
        {official.map(({ key, name }) => (
          <li key={key}>
            <Link to={`/print/${key}`}>{words.blank(name)}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
