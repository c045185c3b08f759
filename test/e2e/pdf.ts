/** A file as it is chosen in a browser. */
export type ChosenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

/** A small but true PDF, so that what is inside is what its name says. */
export function pdf(name: string): ChosenFile {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(PDF) };
}
