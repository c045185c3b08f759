import { type CatalogueHead } from './catalogue-head.ts';
import { type Catalogued } from './catalogue-resources.ts';
import { xmlText } from './xml-text.ts';

/** What the core elements of GB/T 21063.3 are called, in the order in which they are written. */
const ELEMENTS = [
  ['identifier', '信息资源代码'],
  ['title', '信息资源名称'],
  ['category', '信息资源分类'],
  ['provider', '信息资源提供方'],
  ['abstract', '信息资源摘要'],
  ['format', '信息资源格式分类'],
  ['formatType', '信息资源格式类型'],
  ['shareType', '共享类型'],
  ['shareMethod', '共享方式'],
  ['shareCondition', '共享条件'],
  ['shareBasis', '不予共享依据'],
  ['open', '是否向社会开放'],
  ['openCondition', '开放条件'],
  ['updateCycle', '更新周期'],
  ['issued', '发布日期'],
] as const;

/** A catalogue as XML with the core elements by their Chinese names, a resource at a time. */
export async function* coreXmlOf(
  { title, place }: CatalogueHead,
  resources: AsyncIterable<Catalogued>,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<政务信息资源目录 名称="${xmlText(title)}" 行政区划代码="${xmlText(place)}">\n`;
  for await (const { core, items, id, unit, issued } of resources) {
    const said = { ...core, identifier: core.identifier ?? id, provider: core.provider ?? unit, issued };
    const elements = ELEMENTS.flatMap(([key, name]) => {
      const text = said[key];
      return text === undefined ? [] : [`  <${name}>${xmlText(text)}</${name}>`];
    });
    const listed = items.map(
      ({ name, type, length }) =>
        `  <信息项 名称="${xmlText(name)}" 数据类型="${xmlText(type)}" 数据长度="${xmlText(length)}"/>`,
    );
    yield ` <信息资源>\n${[...elements, ...listed].join('\n')}\n </信息资源>\n`;
  }
  yield '</政务信息资源目录>\n';
}
