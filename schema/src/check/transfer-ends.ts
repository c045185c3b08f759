import { type Transfer } from '../model/transfer.ts';

/** The fields that a transfer takes answers from, and those that it gives them to. */
export function transferEnds(transfer: Transfer): {
  readonly from: readonly string[];
  readonly into: readonly string[];
} {
  if (transfer.kind === 'options') return { from: [transfer.field], into: [transfer.field] };
  if (transfer.kind === 'merge') return { from: transfer.from, into: [transfer.into] };
  return { from: [transfer.from], into: transfer.kind === 'split' ? transfer.into : [transfer.into] };
}
