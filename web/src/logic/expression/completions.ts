import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Scope, ScopeType } from '@lixiang/schema';
import type { Names } from '../../form/why/names.ts';
import { functionWords } from '../../wording/function.ts';

/** Offers what may stand at the place of the cursor: names of the scope, fields behind a dot, options in quotes. */
export function completionsFor(scope: Scope, names: Names) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[A-Za-z_][\w.]*$/);
    if (!word && !context.explicit) return null;
    const steps = (word?.text ?? '').split('.');
    const owner = steps.slice(0, -1);
    const fields = fieldsAt(scope, owner);
    const from = word ? word.to - (steps.at(-1)?.length ?? 0) : context.pos;
    const options = Object.entries(fields).map(([name, type]): Completion => {
      const label = names.name([...owner, name]);
      return { label: name, detail: label, type: type.kind === 'object' ? 'namespace' : 'variable' };
    });
    return { from, options: owner.length > 0 ? options : options.concat(FUNCTIONS) };
  };
}

const FUNCTIONS: readonly Completion[] = Object.entries(functionWords).map(([name, detail]) => ({
  label: name,
  detail,
  type: 'function',
  apply: `${name}(`,
}));

function fieldsAt(scope: Scope, owner: readonly string[]): Readonly<Record<string, ScopeType>> {
  return owner.reduce<Readonly<Record<string, ScopeType>>>((fields, step) => {
    const type = Object.hasOwn(fields, step) ? fields[step] : undefined;
    return type?.kind === 'object' ? type.fields : {};
  }, scope);
}
