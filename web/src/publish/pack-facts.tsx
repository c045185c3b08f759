import { Button } from 'antd';
import { objectOf } from '../api/json.ts';
import { formatInstant } from '../wording/format.ts';
import { publishWords as words } from '../wording/publish.ts';
import styles from './publish.module.css';
import type { PackVersion } from './publish-query.ts';

/** One version of the pack: since when, what is in it, and the file itself. */
export function PackFacts({ pack }: { readonly pack: PackVersion }) {
  const content = objectOf(pack.content);
  const count = (key: string) => (Array.isArray(content[key]) ? content[key].length : 0);
  const download = () => {
    const url = URL.createObjectURL(
      new Blob([JSON.stringify(pack.content, null, 2)], { type: 'application/json' }),
    );
    const link = document.createElement('a');
    link.href = url;
    link.download = `pack-v${pack.version}.json`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <>
      <dl className={styles.facts}>
        <dt>{pack.current ? words.current : words.versionLabel}</dt>
        <dd>{words.version(pack.version)}</dd>
        <dt>{words.effectiveFrom}</dt>
        <dd>{pack.effectiveFrom}</dd>
        <dt>{words.publishedAt}</dt>
        <dd>{formatInstant(pack.publishedAt)}</dd>
        <dt>{words.contents}</dt>
        <dd>{words.counts(count('recordTypes'), count('forms'), count('procedures'))}</dd>
        <dt>{words.digest}</dt>
        <dd>
          <code className={styles.digest}>{pack.digest}</code>
        </dd>
      </dl>
      <Button onClick={download}>{words.download}</Button>
    </>
  );
}
