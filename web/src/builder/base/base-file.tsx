import type { Base } from '@lixiang/schema';
import { Alert } from 'antd';
import { useState } from 'react';
import { FileButton } from '../../ui/file-button.tsx';
import { baseWords as words } from '../../wording/base.ts';
import { readBaseFile } from './read-base-file.ts';
import styles from './base.module.css';

type BaseFileProps = {
  readonly found: (base: Base) => void;
  /** Why a base that could be read will not do here. */
  readonly refuse?: (base: Base) => string | undefined;
};

/** Takes a base from a file; what is none is refused in a sentence. */
export function BaseFile({ found, refuse }: BaseFileProps) {
  const [refused, setRefused] = useState<string>();
  const open = async (file: File) => {
    const read = await readBaseFile(file);
    const sentence = 'refused' in read ? read.refused : refuse?.(read.base);
    setRefused(sentence);
    if ('base' in read && sentence === undefined) found(read.base);
  };
  return (
    <div className={styles.part}>
      <div className={styles.pick}>
        <FileButton label={words.fromFile} accept=".json,.yaml,.yml" onChoose={(file) => void open(file)} />
      </div>
      <div aria-live="polite">{refused !== undefined && <Alert type="error" showIcon title={refused} />}</div>
    </div>
  );
}
