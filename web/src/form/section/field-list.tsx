import { HolderRow } from '../field/holder-row.tsx';
import { SimpleRow, TOP } from '../field/simple-row.tsx';
import { useOpenForm } from '../form-context.ts';
import { isSimple } from '../widget/widget-of.ts';

/** Every field of the form without its sections: for small forms that stand inside something with a name. */
export function FieldList() {
  const { form } = useOpenForm();
  return form.sections
    .flatMap(({ fields }) => fields)
    .map((field) =>
      isSimple(field) ? (
        <SimpleRow key={field.key} field={field} holder={TOP} />
      ) : (
        <HolderRow key={field.key} field={field} />
      ),
    );
}
