import { createRoot } from 'react-dom/client';
import { useForm, useWatch, type Control, type UseFormReturn } from 'react-hook-form';
import { formSpec, HIDING, MAX_LENGTH, MAX_NUMBER, type SpecField } from '../form-spec.ts';
import { hasField, rootElement, timed, type PeerPage } from '../page/peer-page.ts';

type Values = Record<string, string>;

/**
 * Uncontrolled inputs, validated at every change; conditions and formulas watch one field each. In its favour it draws
 * no messages: a thousand subscriptions to its form state cost it hundreds of milliseconds a key.
 */
export const peer: PeerPage = {
  mount(size) {
    const spec = formSpec(size);
    return timed(
      () => createRoot(rootElement()).render(<Trial spec={spec} />),
      () => hasField(spec.at(-1)?.name ?? ''),
    );
  },
};

function Trial({ spec }: { readonly spec: readonly SpecField[] }) {
  const form = useForm<Values>({ mode: 'onChange' });
  return spec.map((field) =>
    field.kind === 'formula' ? (
      <Formula key={field.name} name={field.name} twice={field.twice} control={form.control} />
    ) : field.kind === 'text' && field.shownUnless !== undefined ? (
      <Conditional key={field.name} field={field} unless={field.shownUnless} form={form} />
    ) : (
      <Row key={field.name} field={field} form={form} />
    ),
  );
}

type RowProps = { readonly field: SpecField; readonly form: UseFormReturn<Values> };

function Row({ field, form }: RowProps) {
  const rules =
    field.kind === 'text'
      ? { required: true, maxLength: MAX_LENGTH }
      : { required: true, min: 0, max: MAX_NUMBER };
  return (
    <div data-bench={field.name}>
      <label htmlFor={field.name}>{field.name}</label>
      <input id={field.name} {...form.register(field.name, rules)} />
    </div>
  );
}

function Conditional({ field, form, unless }: RowProps & { readonly unless: string }) {
  const watched = useWatch({ control: form.control, name: unless });
  return watched === HIDING ? null : <Row field={field} form={form} />;
}

type FormulaProps = { readonly name: string; readonly twice: string; readonly control: Control<Values> };

function Formula({ name, twice, control }: FormulaProps) {
  const watched = Number(useWatch({ control, name: twice }));
  return (
    <div data-bench={name}>
      <label htmlFor={name}>{name}</label>
      <input id={name} readOnly value={Number.isNaN(watched) ? '' : watched * 2} />
    </div>
  );
}
