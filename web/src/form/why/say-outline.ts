import { compileValue, type Literal, type Operand, type Outline, writeOperand } from '@lixiang/schema';
import { conditionWords as words } from '../../wording/condition.ts';
import { type Names, written } from './names.ts';

/** A condition as a Chinese sentence. */
export function sayOutline(outline: Outline, names: Names): string {
  switch (outline.kind) {
    case 'all':
      return joined(outline.parts, words.and, names);
    case 'any':
      return joined(outline.parts, words.or, names);
    case 'not':
      return denied(outline.part, names);
    case 'compare':
      return compared(outline, names);
    case 'within':
      return within(outline, names, true);
    case 'answered':
      return words.answered(names.name(outline.path));
    case 'yes':
      return words.yes(names.name(outline.path));
    case 'formula':
      return sayFormula(outline.source, names);
  }
}

/** A formula with the things that it reads called by their names. */
export function sayFormula(source: string, names: Names): string {
  if (source === 'true') return words.always;
  if (source === 'false') return words.never;
  // Texts in quotes are left alone; a name that is called, or stands behind a dot, is a function's.
  return source.replaceAll(
    /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[a-z_][\w]*(?:\.[a-z_]\w*)*(?!\w*\()/gi,
    (text) => {
      if (/^['"]/.test(text)) return text;
      const name = names.name(text.split('.'));
      return name === words.quoted(text) ? text : name;
    },
  );
}

function joined(parts: readonly Outline[], by: string, names: Names): string {
  return parts
    .map((part) =>
      part.kind === 'all' || part.kind === 'any'
        ? words.bracketed(sayOutline(part, names))
        : sayOutline(part, names),
    )
    .join(by);
}

function denied(part: Outline, names: Names): string {
  if (part.kind === 'answered') return words.unanswered(names.name(part.path));
  if (part.kind === 'yes') return words.no(names.name(part.path));
  if (part.kind === 'within') return within(part, names, false);
  return words.not(sayOutline(part, names));
}

function compared({ comparison, left, right }: Extract<Outline, { kind: 'compare' }>, names: Names): string {
  const path = pathOf(left) ?? pathOf(right);
  const other = path ? names.measure(path) : 'amounts';
  const isText = [left, right].some(
    (side) => side.kind === 'literal' && typeof side.value === 'string' && side.as === 'plain',
  );
  const verb = words.comparisons[isText ? 'plain' : other][comparison];
  return words.compared(sayOperand(left, path, names), verb, sayOperand(right, path, names));
}

function within({ value, of }: Extract<Outline, { kind: 'within' }>, names: Names, held: boolean): string {
  if (of.kind === 'path') {
    const verb = held ? words.holds : words.lacks;
    return verb(names.name(of.path), sayOperand(value, of.path, names));
  }
  const verb = held ? words.within : words.notWithin;
  return verb(sayOperand(value, undefined, names), sayOperand(of, pathOf(value), names));
}

/** One side of a condition; `path` is what its values are values of. */
function sayOperand(operand: Operand, path: readonly string[] | undefined, names: Names): string {
  switch (operand.kind) {
    case 'path':
      return names.name(operand.path);
    case 'literal':
      return operand.as === 'wan' ? words.wan(String(operand.value)) : literal(valueOf(operand), path, names);
    case 'literals':
      return operand.values.map((value) => literal(value, path, names)).join(words.none);
    case 'formula':
      return sayFormula(operand.source, names);
  }
}

function literal(value: unknown, path: readonly string[] | undefined, names: Names): string {
  const text = path ? names.value(path, value) : written(value);
  return typeof value === 'string' && !/^\d{4}-/.test(value) ? words.quoted(text) : text;
}

function valueOf(operand: Extract<Operand, { kind: 'literal' }>): Literal | undefined {
  const value = compileValue(writeOperand(operand), {})({});
  return typeof value === 'object' ? undefined : (value ?? undefined);
}

function pathOf(operand: Operand): readonly string[] | undefined {
  return operand.kind === 'path' ? operand.path : undefined;
}
