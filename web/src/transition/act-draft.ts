import type { Circumstances, Issue, Values } from '@lixiang/forms';
import { newRequestId } from '../api/request-id.ts';
import type { LoadedPack } from '../form/loaded-pack.ts';
import type { Blocker } from '../refusal/refusal-fragments.ts';
import type { TransitionOption } from './transition-fragments.ts';

export type RemarkDraft = {
  readonly id: string;
  readonly document: string | undefined;
  readonly field: string | undefined;
  readonly text: string;
};

/** What a person has put into an act so far. */
export type ActDraft = {
  readonly input: Values;
  readonly inputIssues: readonly Issue[];
  readonly reason: string;
  readonly remarks: readonly RemarkDraft[];
  /** By rule: why one goes past its warning. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The rules whose warnings one says to have seen. */
  readonly seen: readonly string[];
  /** Ticked under an act that cannot be undone. */
  readonly sure: boolean;
};

export type ActGap = 'input' | 'reason' | 'remarks' | 'acknowledgement' | 'sure';

export const emptyAct: ActDraft = {
  input: {},
  inputIssues: [],
  reason: '',
  remarks: [],
  reasons: {},
  seen: [],
  sure: false,
};

/** A remark about nothing yet. */
export function blankRemark(): RemarkDraft {
  return { id: newRequestId(), document: undefined, field: undefined, text: '' };
}

/** An act not yet begun: its form holds what its fields begin with, and where remarks are asked for, one waits. */
export function beginAct(
  option: Pick<TransitionOption, 'input' | 'remarks'>,
  pack: LoadedPack,
  circumstances: Circumstances,
): ActDraft {
  const asksRemarks = option.remarks === 'FIELDS' || option.remarks === 'POINTS';
  const begun = asksRemarks ? { ...emptyAct, remarks: [blankRemark()] } : emptyAct;
  const form = option.input === null ? undefined : pack.form(option.input);
  if (!form) return begun;
  const session = pack.compiled(form).open({}, circumstances);
  return { ...begun, input: session.view().values, inputIssues: session.issues() };
}

/** What an act still lacks before it is worth sending; the server judges it all the same. */
export function gapsIn(
  option: Pick<TransitionOption, 'remarks' | 'tone' | 'input' | 'warnings'>,
  draft: ActDraft,
): readonly ActGap[] {
  const gaps: readonly (ActGap | false)[] = [
    option.input !== null && draft.inputIssues.some(({ severity }) => severity === 'error') && 'input',
    option.remarks === 'REASON' && draft.reason.trim() === '' && 'reason',
    (option.remarks === 'FIELDS' || option.remarks === 'POINTS') && !areComplete(draft.remarks) && 'remarks',
    option.warnings.some((warning) => !isAnswered(warning, draft)) && 'acknowledgement',
    option.tone === 'DANGER' && !draft.sure && 'sure',
  ];
  return gaps.filter((gap) => gap !== false);
}

function isAnswered({ key, answer }: Blocker, { reasons, seen }: ActDraft): boolean {
  if (answer === 'NONE') return true;
  return answer === 'SEEN' ? seen.includes(key ?? '') : (reasons[key ?? ''] ?? '').trim() !== '';
}

function areComplete(remarks: readonly RemarkDraft[]): boolean {
  return remarks.length > 0 && remarks.every(({ text }) => text.trim() !== '');
}

/** The act as the server takes it. */
export function actInput(option: Pick<TransitionOption, 'key' | 'input' | 'remarks'>, draft: ActDraft) {
  return {
    transition: option.key,
    input: option.input === null ? null : draft.input,
    reason: draft.reason.trim() || null,
    remarks: draft.remarks.map(({ document, field, text }) => ({
      document: document ?? null,
      field: field ?? null,
      text: text.trim(),
    })),
    acknowledgements: [
      ...Object.entries(draft.reasons)
        .filter(([, reason]) => reason.trim() !== '')
        .map(([rule, reason]) => ({ rule, reason: reason.trim() })),
      ...draft.seen.map((rule) => ({ rule, reason: null })),
    ],
  };
}
