import { type OptionIndex } from '../list/option-index.ts';
import { fault, type FieldBehaviour, type Finding, NO_FINDINGS, type Parsed, warning } from './behaviour.ts';
import { isTextList, showAny, tidyList } from './blank.ts';
import { writeOption } from './option-answer.ts';

const SEPARATOR = /\s*[/／>＞→\\]\s*/;

/** A path down one hierarchical list, from the top to where the list ends or the depth is reached. */
export const cascade: FieldBehaviour<'cascade'> = {
  tidy: tidyList,
  judge: (field, lists) => {
    const index = lists.optionsOf(field);
    return (value) =>
      isTextList(value) && value.length <= field.depth
        ? checkPath(index, value, field.depth)
        : [fault('cascade.path')];
  },
  parse: (field, written, { lists }): Parsed => {
    const index = lists.optionsOf(field);
    const value: string[] = [];
    for (const part of written.split(SEPARATOR)) {
      const option = index.read(part).find((candidate) => isBelow(candidate.under, value.at(-1)));
      if (option === undefined) return { finding: fault('cascade.path', { value: part }) };
      value.push(option.key);
    }
    return { value };
  },
  format: (field, value, { lists }) => {
    if (!isTextList(value)) return showAny(value);
    const index = lists.optionsOf(field);
    return value.map((key) => writeOption(index, key)).join('/');
  },
};

function checkPath(index: OptionIndex, path: readonly string[], depth: number): readonly Finding[] {
  const retired: Finding[] = [];
  for (const [level, key] of path.entries()) {
    const option = index.find(key);
    if (option === undefined || !isBelow(option.under, path[level - 1])) {
      return [fault('cascade.path', { value: option?.label ?? key })];
    }
    if (option.retired) retired.push(warning('choice.retired', { value: option.label }));
  }
  const last = path.at(-1);
  const goesOn = path.length < depth && index.options.some(({ under }) => isBelow(under, last));
  if (goesOn) return [fault('cascade.incomplete')];
  return retired.length === 0 ? NO_FINDINGS : retired;
}

/** The top of a hierarchy stands under nothing. */
function isBelow(under: readonly string[], parent: string | undefined): boolean {
  return parent === undefined ? under.length === 0 : under.includes(parent);
}
