import { createForm, type Field as FormilyField } from '@formily/core';
import { Field, FormProvider, useField, observer } from '@formily/react';
import { createRoot } from 'react-dom/client';
import { formSpec, HIDING, MAX_LENGTH, MAX_NUMBER, type SpecField } from '../form-spec.ts';
import { hasField, rootElement, timed, type PeerPage } from '../page/peer-page.ts';

/** Formily's reactive fields with plain inputs; conditions and formulas are its reactions. */
export const peer: PeerPage = {
  mount(size) {
    const spec = formSpec(size);
    return timed(
      () => {
        const form = createForm();
        createRoot(rootElement()).render(
          <FormProvider form={form}>
            {spec.map((field) => (
              <Field
                key={field.name}
                name={field.name}
                title={field.name}
                required={field.kind !== 'formula'}
                validator={validatorOf(field)}
                reactions={reactionsOf(field)}
                decorator={[Row]}
                component={[Input]}
              />
            ))}
          </FormProvider>,
        );
      },
      () => hasField(spec.at(-1)?.name ?? ''),
    );
  },
};

function validatorOf(field: SpecField) {
  if (field.kind === 'text') return { max: MAX_LENGTH };
  return field.kind === 'number' ? { maximum: MAX_NUMBER, minimum: 0 } : {};
}

function reactionsOf(field: SpecField) {
  if (field.kind === 'text' && field.shownUnless !== undefined) {
    const { shownUnless } = field;
    return (own: FormilyField) => {
      own.setDisplay(own.form.values[shownUnless] === HIDING ? 'hidden' : 'visible');
    };
  }
  if (field.kind === 'formula') {
    const { twice } = field;
    return (own: FormilyField) => {
      const number = Number(own.form.values[twice]);
      own.setValue(Number.isNaN(number) ? '' : number * 2);
    };
  }
  return [];
}

const Row = observer(function Row({ children }: { readonly children?: React.ReactNode }) {
  const field = useField<FormilyField>();
  return (
    <div data-bench={field.props.name}>
      <label htmlFor={String(field.props.name)}>{String(field.title)}</label>
      {children}
      {field.selfErrors.length > 0 && <em>{field.selfErrors.join(' ')}</em>}
    </div>
  );
});

type InputProps = {
  readonly value?: string;
  readonly onChange?: (event: React.ChangeEvent<HTMLInputElement>) => void;
};

function Input({ value, onChange }: InputProps) {
  const field = useField<FormilyField>();
  return <input id={String(field.props.name)} value={value ?? ''} onChange={onChange} />;
}
