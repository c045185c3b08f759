import { type Column } from '@lixiang/schema';
import { type Path } from '../types.ts';
import { type QualityFinding } from './quality.ts';

/** A cell with the text in it. */
export type TextCell = { readonly path: Path; readonly text: string };
export type TextQuality = NonNullable<Extract<Column, { kind: 'text' }>['quality']>[number];
type Check = (cells: readonly TextCell[]) => readonly QualityFinding[];

/** Looks through the texts of one column for the mistakes that it asks to be looked for. */
export function examineTexts(
  cells: readonly TextCell[],
  quality: readonly TextQuality[],
): readonly QualityFinding[] {
  return quality.flatMap((each) => CHECKS[each](cells));
}

const CHECKS: Readonly<Record<TextQuality, Check>> = {
  nearDuplicates: findNearDuplicates,
  serials: findSerials,
  spacing: findSpacing,
  unknown: findUnknown,
};

/** The same name written in two ways; written twice in one way, it is the same thing twice, which is fine. */
function findNearDuplicates(cells: readonly TextCell[]): readonly QualityFinding[] {
  const first = new Map<string, string>();
  return cells.flatMap(({ path, text }) => {
    const name = text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s\p{P}的]/gu, '');
    const known = first.get(name);
    if (known === undefined) first.set(name, text);
    if (known === undefined || known === text || name === '') return [];
    return [{ path, code: 'quality.nearDuplicate', params: { other: known } }];
  });
}

/** So many names in a row that count up were dragged down, not thought of. */
const DRAGGED = 3;

function findSerials(cells: readonly TextCell[]): readonly QualityFinding[] {
  const runs: TextCell[][] = [];
  let before: { readonly stem: string; readonly number: number } | undefined;
  for (const cell of cells) {
    const [, stem = '', digits = ''] = /^(.*?\D)(\d{1,6})$/.exec(cell.text) ?? [];
    const here = stem === '' ? undefined : { stem, number: Number(digits) };
    const goesOn = here && before && here.stem === before.stem && here.number === before.number + 1;
    if (goesOn) runs.at(-1)?.push(cell);
    else runs.push([cell]);
    before = here;
  }
  return runs
    .filter(({ length }) => length >= DRAGGED)
    .flatMap((run) =>
      run.map(({ path }): QualityFinding => ({
        path,
        code: 'quality.serial',
        params: { from: run[0]?.text ?? '', to: run.at(-1)?.text ?? '' },
      })),
    );
}

const DOUBLED = /\s{2,}|[，。、；：,.;:]{2,}|^[\s，。、；：]|[\s，、；：]$/u;

/** Blanks and signs doubled, or left over at an end, and brackets that do not close. */
function findSpacing(cells: readonly TextCell[]): readonly QualityFinding[] {
  return cells.flatMap(({ path, text }) => {
    const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
    const closes = count(/[（(《【]/g) === count(/[）)》】]/g);
    return closes && !DOUBLED.test(text) ? [] : [{ path, code: 'quality.spacing', params: {} }];
  });
}

/** Said instead of nothing, so that a cell is not blank. */
const UNKNOWN =
  /^(?:0+|无|暂无|没有|未知|不详|不明|不清楚|空|待定|待补充|待完善|同上|略|[xX]+|[/\\\-—_?？.。、…*]+|n\/?a|null|none|test|测试)$/iu;

function findUnknown(cells: readonly TextCell[]): readonly QualityFinding[] {
  return cells.flatMap(({ path, text }) =>
    UNKNOWN.test(text.trim()) ? [{ path, code: 'quality.unknown' as const, params: { text } }] : [],
  );
}
