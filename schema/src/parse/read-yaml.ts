import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Document } from 'yaml';
import { packError, type Place, type SourceIssue } from '../issue.ts';

/** A text file by its name. */
export type SourceFile = { readonly name: string; readonly text: string };

/** Where each member of each object and list stands. */
export type Places = WeakMap<object, Map<string, Place>>;

const LARGEST_FILE = 4_000_000;
/** Bounds what aliases can blow up to. */
const MOST_NODES = 500_000;
const FORBIDDEN_KEYS = new Set(['__proto__', 'prototype', 'constructor']);

class Refused extends Error {
  readonly code: string;
  readonly node: Node | undefined;
  constructor(code: string, node?: Node) {
    super(code);
    this.code = code;
    this.node = node;
  }
}

/** Reads one YAML 1.2 file into plain data, noting where everything stands. */
export function readYaml(
  file: SourceFile,
  places: Places,
): { readonly value: unknown } | { readonly issues: readonly SourceIssue[] } {
  if (file.text.length > LARGEST_FILE) {
    return { issues: [{ ...packError([], 'fileTooLarge', { limit: LARGEST_FILE }), file: file.name }] };
  }
  const lines = new LineCounter();
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: file.name, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const document = parseDocument(file.text, {
    version: '1.2',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    stringKeys: true,
  });
  if (document.errors.length > 0) {
    return {
      issues: document.errors.map((error) => ({
        ...packError([], 'yaml', { reason: error.code }),
        ...placeOf(error.pos[0]),
      })),
    };
  }
  try {
    return { value: plain(document.contents, { document, places, placeOf, nodes: { left: MOST_NODES } }) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { issues: [{ ...packError([], error.code), ...placeOf(error.node?.range?.[0] ?? 0) }] };
  }
}

type Reading = {
  readonly document: Document;
  readonly places: Places;
  readonly placeOf: (offset: number) => Place;
  readonly nodes: { left: number };
};

function plain(node: unknown, reading: Reading): unknown {
  reading.nodes.left -= 1;
  if (reading.nodes.left < 0) throw new Refused('tooManyNodes');
  if (isAlias(node)) return plain(node.resolve(reading.document), reading);
  if (isScalar(node)) return node.value;
  const members = new Map<string, Place>();
  if (isSeq(node)) {
    const list = node.items.map((item, index) => {
      members.set(String(index), startOf(item, reading));
      return plain(item, reading);
    });
    reading.places.set(list, members);
    return list;
  }
  if (!isMap(node)) return undefined;
  const object: Record<string, unknown> = {};
  for (const { key, value } of node.items) {
    if (!isScalar(key)) throw new Refused('keyNotText', node);
    const name = String(key.value);
    if (FORBIDDEN_KEYS.has(name)) throw new Refused('forbiddenKey', key);
    members.set(name, startOf(key, reading));
    object[name] = plain(value, reading);
  }
  reading.places.set(object, members);
  return object;
}

function startOf(node: unknown, { placeOf }: Reading): Place {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
  return placeOf(range?.[0] ?? 0);
}
