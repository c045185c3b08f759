import { OptionEditor } from '../options/option-editor.tsx';
import { publishedItem, publishedOptions } from '../edit/published.ts';
import { useFormDesign } from '../form-design.ts';

/** The options of the selected field, to be written over where fillers will see them. */
export function OptionsInPlace({ place }: { readonly place: readonly string[] }) {
  const { published } = useFormDesign();
  return (
    <OptionEditor
      options={{
        place: [...place, 'options'],
        published: publishedOptions(publishedItem(published, place)),
      }}
    />
  );
}
