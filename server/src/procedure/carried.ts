import { type Values } from '@lixiang/forms';
import { type LinkedRecord, type Situation } from './situation.ts';

/** A record as it will be when the act that carries others with it is done. */
export type Carrier = {
  readonly id: string;
  readonly state: string;
  readonly facts: Values;
  /** What it hands in with the act, by document. */
  readonly handsIn: Readonly<Record<string, Values>>;
};

/** A carried record's situation, in which those that carry it are seen as they will be. */
export function seenFrom(situation: Situation, carriers: readonly Carrier[]): Situation {
  if (carriers.length === 0) return situation;
  return { ...situation, links: linksAfter(situation.links, carriers) };
}

function linksAfter(links: LinkedRecord['links'], carriers: readonly Carrier[]): LinkedRecord['links'] {
  return Object.fromEntries(
    Object.entries(links).map(([key, records]) => [key, records.map((record) => after(record, carriers))]),
  );
}

function after(record: LinkedRecord, carriers: readonly Carrier[]): LinkedRecord {
  const links = linksAfter(record.links, carriers);
  const carrier = carriers.find(({ id }) => id === record.id);
  if (!carrier) return { ...record, links };
  const { state, facts, handsIn } = carrier;
  return { ...record, links, state, facts, documents: { ...record.documents, ...handsIn } };
}
