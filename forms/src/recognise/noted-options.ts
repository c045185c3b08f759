import { tidyOption, withoutEtc } from './boxes.ts';
import { plainLabel } from './cell-words.ts';

/** What a note says may be written under a label. */
export type NotedOptions = {
  readonly about: string;
  readonly options: readonly string[];
  readonly open: boolean;
};

const NAMED = '(?:[“"「『](?<quoted>[^”"」』]{1,20})[”"」』]|(?<plain>[^：:，,。；;“”"\\s]{1,20}?))';
const COLUMN = '(?:一?栏|一项|列)?';
const WAYS = '(?:可以?|应|须|按|主要|一般)?(?:分为|包括|填写?|选填|选择|有|指)';
const SENTENCE = new RegExp(
  `^(?:注)?[：:]?\\s*(?:[（(]?[\\d一二三四五六七八九十]+[）)]?[.．、]?\\s*)?${NAMED}${COLUMN}\\s*(?:[：:]\\s*(?:.*?(?:分为|(?:包括|如下)[：:]))?|${WAYS}\\s*[：:]?)\\s*(?<list>.+)$`,
  'u',
);

/** Reads the notes of a form for lists: “项目类型：新建、续建、改扩建”, “更新周期分为实时、每日等”. */
export function notedOptions(notes: readonly string[]): readonly NotedOptions[] {
  return notes
    .flatMap((note) => note.split(/(?<=[。；;])\s*/u))
    .flatMap((sentence) => {
      const found = SENTENCE.exec(sentence.trim())?.groups;
      const about = plainLabel(found?.['quoted'] ?? found?.['plain'] ?? '');
      const list = found?.['list']?.replace(/[。；;]+$/u, '') ?? '';
      const parts = list
        .replace(/^(?:分为|包括|填写?|选填)[：:]?/u, '')
        .replace(/^.*[：:]/u, '')
        .split(/[、/／]|和(?=[^、]+$)/u)
        .map(tidyOption);
      const sound =
        parts.length >= 2 && parts.every((part) => part !== '' && part.length <= 20 && !/[，,]/u.test(part));
      if (about === '' || !sound) return [];
      const open = /等(?:类型|方式|情形|情况)?$/u.test(list);
      return [{ about, options: [...new Set(parts.map(withoutEtc))], open }];
    });
}

/** The list that a note gives for a label; a label may be a part of the words of the note, as 类 is of 格式分类. */
export function optionsFor(label: string, noted: readonly NotedOptions[]): NotedOptions | undefined {
  const wanted = plainLabel(label);
  return (
    noted.find(({ about }) => about === wanted) ??
    noted.find(({ about }) => isLike(wanted, about) || isLike(about, wanted))
  );
}

/** Words that forms use for one another in a label and in the note about it. */
const SAME = /类别|种类|分类/gu;

function isLike(short: string, long: string): boolean {
  const [part, whole] = [short.replaceAll(SAME, '类型'), long.replaceAll(SAME, '类型')];
  if (part === whole) return true;
  if (part.length < 3 || part.length / whole.length < 0.7) return false;
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at += 1;
  return at === part.length;
}
