import { Formik, useField, useFormikContext } from 'formik';
import { createRoot } from 'react-dom/client';
import { formSpec, HIDING, MAX_LENGTH, MAX_NUMBER, type SpecField } from '../form-spec.ts';
import { hasField, rootElement, timed, type PeerPage } from '../page/peer-page.ts';

type Values = Readonly<Record<string, string>>;

/** Formik alone, with its values in its own state. */
export const peer: PeerPage = {
  mount(size) {
    const spec = formSpec(size);
    const initialValues: Values = Object.fromEntries(spec.map(({ name }) => [name, '']));
    return timed(
      () =>
        createRoot(rootElement()).render(
          <Formik
            initialValues={initialValues}
            validate={(values) => errorsOf(spec, values)}
            onSubmit={() => undefined}
          >
            <>
              {spec.map((field) => (
                <Row key={field.name} field={field} />
              ))}
            </>
          </Formik>,
        ),
      () => hasField(spec.at(-1)?.name ?? ''),
    );
  },
};

function errorsOf(spec: readonly SpecField[], values: Values): Values {
  const wrong = spec.flatMap(({ kind, name }) => {
    const value = values[name] ?? '';
    if (kind === 'formula') return [];
    if (value === '') return [[name, 'required']];
    if (kind === 'text') return value.length > MAX_LENGTH ? [[name, 'too long']] : [];
    return Number(value) > MAX_NUMBER ? [[name, 'too large']] : [];
  });
  return Object.fromEntries(wrong);
}

function Row({ field }: { readonly field: SpecField }) {
  const { values } = useFormikContext<Values>();
  const [input, meta] = useField<string>(field.name);
  if (field.kind === 'text' && field.shownUnless !== undefined && values[field.shownUnless] === HIDING)
    return null;
  const number = field.kind === 'formula' ? Number(values[field.twice]) * 2 : 0;
  return (
    <div data-bench={field.name}>
      <label htmlFor={field.name}>{field.name}</label>
      {field.kind === 'formula' ? (
        <input id={field.name} readOnly value={number} />
      ) : (
        <input id={field.name} {...input} />
      )}
      {meta.touched && meta.error && <em>{meta.error}</em>}
    </div>
  );
}
