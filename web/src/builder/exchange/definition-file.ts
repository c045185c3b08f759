import { isObject, type Json, type JsonObject } from '@lixiang/schema';
import { effectMark } from '../../ui/effect-mark.ts';

export type DefinitionKind = 'form' | 'codeList' | 'base' | 'pack';
export type Definition = { readonly kind: DefinitionKind; readonly content: JsonObject };

/** Why a file holds no definition that can be taken over. */
export type DefinitionRefusal = {
  readonly refused: 'notJson' | 'notDefinition' | 'newerFormat' | 'altered' | 'tooLarge';
};

const FORMAT = 'lixiang-definition';
const VERSION = 1;
const LARGEST_BYTES = 20 * 1024 * 1024;
const KINDS: readonly DefinitionKind[] = ['form', 'codeList', 'base', 'pack'];

/** A definition as the text of a file: its format, whether it is of no effect, what it holds, and a digest that tells damage. */
export async function writeDefinition(
  definition: Definition,
  mark: string | null = effectMark,
): Promise<string> {
  const digest = await digestOf(definition);
  const file = {
    format: FORMAT,
    version: VERSION,
    ...(mark === null ? {} : { mark }),
    ...definition,
    ...(digest === undefined ? {} : { digest }),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Reads a definition back; one whose text is not what it was is refused. */
export async function readDefinition(
  file: Blob,
): Promise<(Definition & { readonly isVerified: boolean }) | DefinitionRefusal> {
  if (file.size > LARGEST_BYTES) return { refused: 'tooLarge' };
  const parsed = parseJson(await file.text());
  if (parsed === undefined) return { refused: 'notJson' };
  if (!isObject(parsed) || parsed['format'] !== FORMAT) return { refused: 'notDefinition' };
  const { version, content, digest } = parsed;
  if (typeof version !== 'number' || version > VERSION) return { refused: 'newerFormat' };
  const kind = KINDS.find((each) => each === parsed['kind']);
  if (!kind || !isObject(content)) return { refused: 'notDefinition' };
  const own = await digestOf({ kind, content });
  if (digest !== undefined && own !== undefined && own !== digest) return { refused: 'altered' };
  return { kind, content, isVerified: digest !== undefined && own === digest };
}

function parseJson(text: string): Json | undefined {
  try {
    const parsed: Json = JSON.parse(text);
    return parsed;
  } catch {
    return undefined;
  }
}

/** SHA-256; a browser computes none on a page that came without encryption. */
async function digestOf({ kind, content }: Definition): Promise<string | undefined> {
  if (!globalThis.isSecureContext) return undefined;
  const bytes = new TextEncoder().encode(JSON.stringify({ kind, content }));
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return `sha256:${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
