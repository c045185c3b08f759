import type { Values } from '@lixiang/forms';
import { deviceStorage } from '../api/device-storage.ts';
import { objectOf } from '../api/json.ts';
import type { ActDraft } from '../transition/act-draft.ts';

/** What was filled in for an act that begins a record; that one is sure is asked again. */
export type KeptAct = Omit<ActDraft, 'inputIssues' | 'sure'>;

/** What is kept of an act that is being filled in. */
export function keptOf({ input, reason, remarks, reasons, seen }: ActDraft): KeptAct {
  return { input, reason, remarks, reasons, seen };
}

/** What somebody has filled in to begin a record of a type, and has not sent yet. */
export type KeptBeginning = {
  readonly unit: string | undefined;
  readonly links: Readonly<Record<string, string | undefined>>;
  /** The act that was chosen, where there are several. */
  readonly act: string | undefined;
  readonly acts: Readonly<Record<string, KeptAct>>;
};

/** Whose it is, of what, and where: nobody else who uses the browser is ever shown it. */
export type KeptPlace = {
  readonly jurisdiction: string;
  readonly viewer: string;
  readonly type: string;
  /** The links that the address gives: what begins from one record is not gone on with from another. */
  readonly given: string;
};

export const NOTHING_BEGUN: KeptBeginning = { unit: undefined, links: {}, act: undefined, acts: {} };

/** What was kept there; undefined where nothing was, or nothing that can be read. */
export function readBeginning(place: KeptPlace): KeptBeginning | undefined {
  try {
    const text = deviceStorage().getItem(nameOf(place));
    return text === null ? undefined : beginningIn(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Keeps it on this device, where there is room. */
export function keepBeginning(place: KeptPlace, beginning: KeptBeginning): void {
  try {
    deviceStorage().setItem(nameOf(place), JSON.stringify(beginning));
  } catch {
    // A device that keeps nothing: the page works without it.
  }
}

/** Lets go of it: it was sent, or is not wanted any more. */
export function dropBeginning(place: KeptPlace): void {
  deviceStorage().removeItem(nameOf(place));
}

function nameOf({ jurisdiction, viewer, type, given }: KeptPlace): string {
  return `lixiang.beginning.${jurisdiction}.${viewer}.${type}?${given}`;
}

function beginningIn(stored: unknown): KeptBeginning {
  const { unit, links, act, acts } = objectOf(stored);
  return {
    unit: textOr(unit),
    links: Object.fromEntries(Object.entries(objectOf(links)).map(([key, to]) => [key, textOr(to)])),
    act: textOr(act),
    acts: Object.fromEntries(Object.entries(objectOf(acts)).map(([key, kept]) => [key, actIn(kept)])),
  };
}

function actIn(stored: unknown): KeptAct {
  const { input, reason, remarks, reasons, seen } = objectOf(stored);
  const values: Values = objectOf(input);
  return {
    input: values,
    reason: textOr(reason) ?? '',
    remarks: listOf(remarks).map((each) => {
      const { id, document, field, text } = objectOf(each);
      return {
        id: textOr(id) ?? '',
        document: textOr(document),
        field: textOr(field),
        text: textOr(text) ?? '',
      };
    }),
    reasons: Object.fromEntries(
      Object.entries(objectOf(reasons)).map(([key, said]) => [key, textOr(said) ?? '']),
    ),
    seen: listOf(seen).filter((each) => typeof each === 'string'),
  };
}

function textOr(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
