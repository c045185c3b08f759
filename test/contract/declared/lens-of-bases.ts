import { type Form, type Pack, weakened } from '@lixiang/schema';

/** What is held against a form that asks for nothing and drops its rules. */
export function lockedIn(pack: Pack): unknown {
  return pack.forms.flatMap((form) => {
    const base = pack.bases.find(({ key }) => key === form.base);
    return base ? [weakened(base, { form: lax(form), codeLists: pack.codeLists, path: [] })] : [];
  });
}

function lax(form: Form): Form {
  const [section] = form.sections;
  if (!section) return form;
  const fields = section.fields.map((field) => ({ ...field, required: false, visibleWhen: '1 > 2' }));
  return { ...form, rules: [], sections: [{ ...section, fields }] };
}
