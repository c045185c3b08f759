import { type Values } from '@lixiang/forms';
import { type GivenAct, type Remark } from '../procedure/act.ts';

/** What is filled in and said with an act, as it arrives. */
export type Given = {
  readonly input: unknown;
  readonly reason: string | null;
  readonly remarks: readonly Remark[] | null;
  readonly acknowledgements: readonly { readonly rule: string; readonly reason: string | null }[] | null;
};

/** The act as a procedure looks at it. */
export function givenAct({ input, reason, remarks, acknowledgements }: Given): GivenAct {
  return {
    kind: 'given',
    reason,
    remarks: remarks ?? [],
    input: isValues(input) ? input : {},
    acknowledged: new Map((acknowledgements ?? []).map(({ rule, reason: why }) => [rule, why ?? ''])),
  };
}

function isValues(input: unknown): input is Values {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
