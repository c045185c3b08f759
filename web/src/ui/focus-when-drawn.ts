/** For the `ref` of a dialog's first field: whoever opened the dialog goes on typing there. */
export function focusWhenDrawn(field: { readonly focus: () => void } | null): void {
  field?.focus();
}
