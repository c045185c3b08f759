/** An option as it stands in a pasted text; what a text does not say is left as it is. */
export type PastedOption = {
  readonly line: number;
  readonly label: string;
  readonly code?: string;
  readonly parent?: string;
};
export type PasteFault = {
  readonly line: number;
  readonly kind: 'labelTwice' | 'codeTwice' | 'codeForm' | 'labelMissing' | 'labelLong';
  readonly text: string;
};
export type PastedOptions = {
  readonly options: readonly PastedOption[];
  readonly faults: readonly PasteFault[];
};

type Part = 'label' | 'code' | 'parent' | 'none';
type Line = { readonly line: number; readonly cells: readonly string[] };

/** What an option's code may look like. */
const CODE = /^[0-9A-Za-z]{1,20}$/;
const LONGEST = 200;
const HEADERS: Readonly<Record<string, Part>> = {
  名称: 'label',
  选项: 'label',
  选项名称: 'label',
  标题: 'label',
  代码: 'code',
  编码: 'code',
  上级: 'parent',
  上级名称: 'parent',
  上级选项: 'parent',
  序号: 'none',
};

/** The options in a text from a spreadsheet or a document: one a line, with codes and what they stand under, if any. */
export function parsePastedOptions(text: string): PastedOptions {
  const lines = linesIn(text);
  const [first, ...others] = lines;
  if (!first) return { options: [], faults: [] };
  const header = first.cells.map((cell) => HEADERS[cell.replaceAll(/\s/g, '')]);
  const isHeader = header.every((part) => part !== undefined) && header.includes('label');
  const body = isHeader ? others : lines;
  const parts = isHeader ? header.map((part) => part ?? 'none') : guessParts(body);
  const options = readOptions(body, parts);
  return { options, faults: faultsIn(options) };
}

function linesIn(text: string): readonly Line[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ line: at + 1, cells: line.split('\t').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (lines.some(({ cells }) => cells.length > 1)) return lines;
  // Without columns a code may still stand before each name, parted by a blank.
  const split = lines.map(({ line, cells: [whole = ''] }) => {
    const [, code, label] = /^([0-9A-Za-z]{1,20})[\s.、]+(\D.*)$/.exec(whole) ?? [];
    return { line, cells: code === undefined || label === undefined ? [whole] : [code, label] };
  });
  return split.every(({ cells }) => cells.length === 2) ? split : lines;
}

/** Names, then codes, then what stands above; or codes first, where the second column has none. */
function guessParts(lines: readonly Line[]): readonly Part[] {
  const cellsOf = (at: number) => lines.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '');
  const isCode = (at: number) => cellsOf(at).length > 0 && cellsOf(at).every((cell) => CODE.test(cell));
  const [codeFirst, codeSecond] = [isCode(0), isCode(1)];
  if (codeSecond) return ['label', 'code', 'parent'];
  if (codeFirst && cellsOf(1).length > 0) return ['code', 'label', 'parent'];
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const above = Array.from({ length: width }, (_, at) => at).find((at) => at > 0 && cellsOf(at).length > 0);
  return Array.from({ length: width }, (_, at) => (at === 0 ? 'label' : at === above ? 'parent' : 'none'));
}

/** A cell that was merged over several lines is blank in all but the first. */
function readOptions(lines: readonly Line[], parts: readonly Part[]): readonly PastedOption[] {
  let above = '';
  return lines.map(({ line, cells }) => {
    const cellOf = (part: Part) => cells[parts.indexOf(part)] ?? '';
    const [code, parent] = [cellOf('code'), cellOf('parent')];
    if (parent !== '') above = parent;
    return {
      line,
      label: cellOf('label'),
      ...(code !== '' && { code }),
      ...(above !== '' && { parent: above }),
    };
  });
}

function faultsIn(options: readonly PastedOption[]): readonly PasteFault[] {
  const labels = new Set<string>();
  const codes = new Set<string>();
  return options.flatMap(({ line, label, code, parent }): readonly PasteFault[] => {
    const found: PasteFault[] = [];
    if (label === '') found.push({ line, kind: 'labelMissing', text: code ?? '' });
    else if (label.length > LONGEST) found.push({ line, kind: 'labelLong', text: label.slice(0, 20) });
    const name = `${parent ?? ''}\n${label}`;
    if (label !== '' && labels.has(name)) found.push({ line, kind: 'labelTwice', text: label });
    if (code !== undefined && !CODE.test(code)) found.push({ line, kind: 'codeForm', text: code });
    else if (code !== undefined && codes.has(code)) found.push({ line, kind: 'codeTwice', text: code });
    labels.add(name);
    if (code !== undefined) codes.add(code);
    return found;
  });
}
