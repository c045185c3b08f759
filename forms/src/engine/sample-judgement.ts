import { CodeList, Form, Parameter } from '@lixiang/schema';
import { type Circumstances, type FormView, type Values } from '../types.ts';
import { compileForm } from './compile-form.ts';

/** What the forms of the tests are compiled with. */
export const surroundings = {
  codeLists: [
    CodeList.parse({
      key: 'kinds',
      name: '种类',
      options: [
        { key: 'a', label: '甲' },
        { key: 'b', label: '乙', retired: true },
      ],
    }),
  ],
  parameters: [Parameter.parse({ kind: 'money', key: 'line', label: '限额', value: '500' })],
  unitAttributes: [],
};
/** What they are filled in under. */
export const circumstances: Circumstances = {
  today: '2026-03-01',
  parameters: { line: 500_000_000 },
  unit: { name: '甲局', hasAuthority: true },
};

/** A form of one section with these fields. */
export function formOf(fields: readonly unknown[], rest: Readonly<Record<string, unknown>> = {}): Form {
  return Form.parse({
    key: 'sample',
    name: '示例',
    sections: [{ key: 'main', title: '基本情况', fields }],
    ...rest,
  });
}
type Judged = { readonly view: FormView; readonly codes: readonly string[] };

/** What comes of answers, and what is wrong with them. */
export function judge(form: Form, values: Values, given = circumstances): Judged {
  const view = compileForm(form, surroundings).evaluate(values, given);
  return { view, codes: view.issues.map(({ path, code }) => `${path.join('.')}: ${code}`) };
}
