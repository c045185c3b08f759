import { type Form } from '@lixiang/schema';
import { type CompiledForm, type FormSurroundings } from '../types.ts';
import { EditedForm } from './edited-form.ts';
import { FormState } from './form-state.ts';
import { StateView } from './form-view.ts';
import { planForm } from './plan.ts';

/**
 * Makes a form ready to be asked: by the server for one submission, by the browser for every key. The form comes
 * from a checked pack; one whose fields wait for each other throws {@link CyclicForm}.
 */
export function compileForm(form: Form, surroundings: FormSurroundings): CompiledForm {
  const plan = planForm(form, surroundings);
  return {
    form,
    scope: plan.scope,
    evaluate(values, circumstances) {
      const state = new FormState(plan, values, circumstances);
      state.runAll();
      return new StateView(state);
    },
    open: (values, circumstances) => new EditedForm(plan, values, circumstances),
    explain(key, values, circumstances) {
      const rule = plan.rules.find(({ rule: { key: known } }) => known === key);
      if (rule === undefined) return 'unknown';
      const state = new FormState(plan, values, circumstances);
      state.runAll();
      return state.explain(rule);
    },
  };
}
