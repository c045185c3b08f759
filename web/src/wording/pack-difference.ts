import { isList, isObject, type Json, type PackDifference } from '@lixiang/schema';
import { fieldKindWords } from './field-kind.ts';
import { wordProperty } from './pack-property.ts';

export const differenceWords = {
  title: '与上一版的差异',
  none: '内容相同，没有差异。',
  count: (count: number) => `共 ${count} 处不同`,
  whole: '整个配置',
  added: (name: string) => `新增：${name}`,
  removed: (name: string) => `删去：${name}`,
  moved: (name: string) => `移动位置：${name}`,
  movedInto: (name: string, to: string) => `移到“${to}”：${name}`,
  changed: (property: string, before: string, after: string) => `${property}：${before} → ${after}`,
  nothing: '（无）',
  several: (count: number) => `${count} 项`,
  compareForms: '并排查看表单',
  before: (version: number) => `第 ${version} 版`,
  after: '新版本',
  markedNote: '有变动的填写项以边框标出；条件显示的填写项在条件成立时才出现。',
  circle: '这一版的条件或计算互相循环，无法显示，请先在设计中改正。',
  onlyBefore: '新版本没有这张表单',
  onlyAfter: '原版本没有这张表单',
} as const;

const required = (value: Json | undefined): string =>
  value === true ? '必填' : typeof value === 'string' ? `满足条件时必填（${value}）` : '选填';
const LONGEST = 60;

/** What a difference says, about the thing with this name. */
export function wordDifference(difference: PackDifference, name: string, to: string): string {
  if (difference.kind === 'moved') {
    const stays = difference.at.at(-3) === difference.from.at(-3);
    return stays ? differenceWords.moved(name) : differenceWords.movedInto(name, to);
  }
  if (difference.kind !== 'changed') return differenceWords[difference.kind](name);
  const property = difference.at.at(-1) ?? '';
  const { before, after } = difference;
  if (property === 'required') return `${required(before)} → ${required(after)}：${name}`;
  const said = differenceWords.changed(
    wordProperty(property),
    wordValue(before, property),
    wordValue(after, property),
  );
  return name === '' ? said : `${name}　${said}`;
}

/** What a property says, shortly; also where it says nothing. */
export function wordSaid(value: Json | undefined, property: string): string {
  return property === 'required' ? required(value) : wordValue(value, property);
}

function wordValue(value: Json | undefined, property: string): string {
  if (value === undefined || value === null || value === '') return differenceWords.nothing;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (property === 'kind' && typeof value === 'string') return kindName(value);
  if (isList(value)) {
    const plain = value.every((item) => typeof item === 'string' || typeof item === 'number');
    if (value.length === 0) return differenceWords.nothing;
    return plain ? shorten(value.join('、')) : differenceWords.several(value.length);
  }
  if (isObject(value)) return shorten(JSON.stringify(value));
  return `“${shorten(String(value))}”`;
}

function kindName(kind: string): string {
  return Object.entries(fieldKindWords).find(([key]) => key === kind)?.[1].name ?? kind;
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
