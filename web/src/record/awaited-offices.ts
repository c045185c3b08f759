import type { Procedure } from '@lixiang/schema';

type Filed = {
  readonly key: string;
  readonly offices: readonly string[];
  readonly receipts: readonly { readonly office: string }[];
  readonly returnedAt: string | null;
};

/** The offices that have yet to acknowledge what was filed with them; none where nobody is to. */
export function awaitedOffices(
  { key, offices, receipts, returnedAt }: Filed,
  procedure: Pick<Procedure, 'filings'> | undefined,
): readonly string[] {
  const isAcknowledged = procedure?.filings.find((filing) => filing.key === key)?.receipt ?? false;
  if (!isAcknowledged || returnedAt !== null) return [];
  return offices.filter((office) => receipts.every((receipt) => receipt.office !== office));
}
