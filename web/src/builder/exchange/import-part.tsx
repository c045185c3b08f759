import type { Json, PackEdit } from '@lixiang/schema';
import { Alert, Button, Radio } from 'antd';
import { useState } from 'react';
import { nameOf } from '../../design/place-words.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { exchangeRefusals, exchangeWords as words } from '../../wording/exchange.ts';
import { readDefinition } from './definition-file.ts';
import { existingOf, type Taken, takeOver, underAnotherKey } from './take-over.ts';
import { TakeOverReport } from './take-over-report.tsx';
import styles from './exchange.module.css';

type ImportPartProps = {
  readonly content: Json;
  readonly accept: (edits: readonly PackEdit[], label: string) => void;
};

type Read =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'read'; readonly definition: Taken; readonly isVerified: boolean };

/** Takes a definition over from a file: what it would change is shown first. */
export function ImportPart({ content, accept }: ImportPartProps) {
  const [read, setRead] = useState<Read>();
  const [isBeside, setBeside] = useState(false);
  const open = async (file: File) => {
    const found = await readDefinition(file);
    if ('refused' in found) return setRead(refusal(found.refused));
    const { kind, content: item, isVerified } = found;
    setRead(
      kind === 'base' ? refusal('isBase') : { kind: 'read', definition: { kind, content: item }, isVerified },
    );
  };
  const definition = read?.kind === 'read' ? read.definition : undefined;
  const existing = definition && existingOf(content, definition);
  const taken = definition && (isBeside ? underAnotherKey(content, definition) : definition);
  const effect = taken && takeOver(content, { kind: taken.kind, content: taken.content });
  const name = (definition && nameOf(definition.content)) ?? words.wholePack;
  return (
    <section className={styles.part} aria-label={words.import}>
      <h2>{words.import}</h2>
      <p>{words.importIntro}</p>
      <div className={styles.row}>
        <FileButton label={words.pick} accept=".json" onChoose={(file) => void open(file)} />
      </div>
      <div aria-live="polite">
        {read?.kind === 'refused' && <Alert type="error" showIcon title={read.message} />}
        {read?.kind === 'read' && !read.isVerified && (
          <Alert type="warning" showIcon title={words.unchecked} />
        )}
      </div>
      {existing !== undefined && (
        <Radio.Group
          aria-label={words.existing}
          value={isBeside}
          onChange={(event) => setBeside(event.target.value === true)}
          options={[
            { value: false, label: words.replace },
            { value: true, label: words.beside },
          ]}
        />
      )}
      {effect && (
        <>
          <TakeOverReport before={content} effect={effect} />
          <Button
            type="primary"
            disabled={effect.differences.length === 0}
            onClick={() => accept(effect.edits, words.done(name))}
          >
            {words.accept}
          </Button>
        </>
      )}
    </section>
  );
}

function refusal(code: string): Read {
  return { kind: 'refused', message: exchangeRefusals[code] ?? code };
}
