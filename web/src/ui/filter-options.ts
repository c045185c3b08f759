export type ComboOption = { readonly key: string; readonly label: string; readonly detail?: string };

const MOST_SHOWN = 200;

/** The options whose label or key contains the typed text; those that begin with it first. */
export function filterOptions(options: readonly ComboOption[], text: string): readonly ComboOption[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return options.slice(0, MOST_SHOWN);
  const begins: ComboOption[] = [];
  const contains: ComboOption[] = [];
  for (const option of options) {
    const place = placeOf(option, wanted);
    if (place === 0) begins.push(option);
    else if (place > 0) contains.push(option);
  }
  return [...begins, ...contains].slice(0, MOST_SHOWN);
}

function placeOf(option: ComboOption, wanted: string): number {
  const inLabel = option.label.toLowerCase().indexOf(wanted);
  return inLabel >= 0 ? inLabel : option.key.toLowerCase().indexOf(wanted);
}
