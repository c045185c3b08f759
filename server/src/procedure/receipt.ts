import { type Filing } from '@lixiang/schema';
import { type ActorFacts } from './situation.ts';

type Filed = {
  readonly offices: readonly string[];
  readonly receipts: readonly { readonly office: string }[];
  readonly returnedAt: string | null;
};

/** The offices for which whoever asks may acknowledge a filing that stands, and has not been acknowledged by them. */
export function officesToReceive(
  { offices, receipts, returnedAt }: Filed,
  definition: Filing | undefined,
  { organisation }: ActorFacts,
): readonly string[] {
  if (!definition?.receipt || returnedAt !== null) return [];
  const received = new Set(receipts.map(({ office }) => office));
  return offices.filter((office) => organisation?.offices.includes(office) && !received.has(office));
}
