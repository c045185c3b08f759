import { parseSource } from '../expression/parse-source.ts';
import type { Literal, Operand, Outline } from './outline.ts';

/** Sentences as an expression that means the same. */
export function writeOutline(outline: Outline): string {
  return write(outline, 'top');
}

/** Where a part stands: brackets are written only where without them another thing would be said. */
type Standing = 'top' | 'all' | 'any' | 'not';

function write(outline: Outline, standing: Standing): string {
  switch (outline.kind) {
    case 'all':
    case 'any':
      return writeJoined(outline.parts, outline.kind, standing);
    case 'not':
      return `!${write(outline.part, 'not')}`;
    case 'compare':
      return bracketed(
        `${writeOperand(outline.left)} ${outline.comparison} ${writeOperand(outline.right)}`,
        standing === 'not',
      );
    case 'within':
      return bracketed(`${writeOperand(outline.value)} in ${writeOperand(outline.of)}`, standing === 'not');
    case 'answered':
      return `has(${outline.path.join('.')})`;
    case 'yes':
      return outline.path.join('.');
    case 'formula':
      return bracketed(outline.source, standing !== 'top' && isLoose(outline.source));
  }
}

function writeJoined(parts: readonly Outline[], kind: 'all' | 'any', standing: Standing): string {
  if (parts.length === 0) return kind === 'all' ? 'true' : 'false';
  const text = parts.map((part) => write(part, kind)).join(kind === 'all' ? ' && ' : ' || ');
  const looser = standing === 'not' || (standing === 'all' && kind === 'any');
  return bracketed(text, parts.length > 1 && looser);
}

/** Operators that bind less than what may stand around them. */
const LOOSE: ReadonlySet<string> = new Set(['?:', '&&', '||', 'in', '+', '-', '*', '%', '-_', '!_']);

function isLoose(source: string): boolean {
  const parsed = parseSource(source);
  return 'issue' in parsed || LOOSE.has(parsed.tree.op) || /^[<>=!]/.test(parsed.tree.op);
}

function bracketed(text: string, needed: boolean): string {
  return needed ? `(${text})` : text;
}

/** One side of a condition as an expression. */
export function writeOperand(operand: Operand): string {
  switch (operand.kind) {
    case 'path':
      return operand.path.join('.');
    case 'literal':
      return operand.as === 'plain' ? literal(operand.value) : `${operand.as}(${literal(operand.value)})`;
    case 'literals':
      return `[${operand.values.map(literal).join(', ')}]`;
    case 'formula':
      return bracketed(operand.source, isLoose(operand.source));
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function literal(value: Literal): string {
  if (typeof value !== 'string') return String(value);
  return `'${value.replace(/[\\'\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign)}'`;
}
