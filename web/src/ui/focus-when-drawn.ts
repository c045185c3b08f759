type Field = { readonly focus: () => void; readonly nativeElement?: Element | null };

const drawn = new WeakSet<object>();

/**
 * For the `ref` of a dialog's first field: whoever opened the dialog goes on typing there. Once only: a field hands its
 * handle out anew whenever it is drawn again, and must not call back whoever goes on.
 */
export function focusWhenDrawn(field: Field | null): void {
  if (!field) return;
  const known = field.nativeElement ?? field;
  if (drawn.has(known)) return;
  drawn.add(known);
  field.focus();
}
