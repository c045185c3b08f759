import { identityOf, isList, isObject, type Json, type JsonObject, valueAt } from '@lixiang/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { nameOf } from '../../design/place-words.ts';
import { fileName, saveFile } from '../../official/save-file.ts';
import { exchangeWords as words } from '../../wording/exchange.ts';
import { type Definition, writeDefinition } from './definition-file.ts';
import styles from './exchange.module.css';

type Offered = {
  readonly value: string;
  readonly label: string;
  readonly name: string;
  readonly definition: Definition;
};

/** Gives a part of the configuration as a file. */
export function ExportPart({ content }: { readonly content: Json }) {
  const offered = offeredIn(content);
  const [chosen, choose] = useState(offered[0]?.value ?? '');
  const give = async () => {
    const found = offered.find(({ value }) => value === chosen);
    if (!found) return;
    const text = await writeDefinition(found.definition);
    saveFile(text, { name: `${fileName(found.name)}.json`, type: 'application/json' });
  };
  return (
    <section className={styles.part} aria-label={words.export}>
      <h2>{words.export}</h2>
      <p>{words.exportIntro}</p>
      <div className={styles.row}>
        <select
          className={styles.select}
          aria-label={words.what}
          value={chosen}
          onChange={(event) => choose(event.target.value)}
        >
          {offered.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Button onClick={() => void give()}>{words.download}</Button>
      </div>
    </section>
  );
}

function offeredIn(content: Json): readonly Offered[] {
  if (!isObject(content)) return [];
  const whole: Offered = {
    value: 'pack',
    label: words.wholePack,
    name: words.wholePack,
    definition: { kind: 'pack', content },
  };
  const forms = itemsOf(content, 'forms').map((item) => offer('form', item, words.form));
  const lists = itemsOf(content, 'codeLists').map((item) => offer('codeList', item, words.codeList));
  const bases = itemsOf(content, 'bases').map((item) => offer('base', item, words.base));
  return [whole, ...forms, ...lists, ...bases];
}

function offer(
  kind: 'form' | 'codeList' | 'base',
  item: JsonObject,
  label: (name: string) => string,
): Offered {
  const name = nameOf(item) ?? identityOf(item) ?? '';
  return {
    value: `${kind}/${identityOf(item) ?? ''}`,
    label: label(name),
    name,
    definition: { kind, content: item },
  };
}

function itemsOf(content: JsonObject, name: string): readonly JsonObject[] {
  const list = valueAt(content, [name]);
  return isList(list) ? list.filter(isObject) : [];
}
