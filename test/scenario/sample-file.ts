const CONTENTS: Readonly<Record<string, string>> = {
  pdf: '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  txt: 'sample\n',
};

/** A small file that really is of the kind that its name says. */
export function sampleFile(name: string): File {
  const kind = name.split('.').at(-1)?.toLowerCase() ?? '';
  const content = CONTENTS[kind];
  if (content === undefined) {
    throw new Error(`“${name}”: scenarios can attach ${Object.keys(CONTENTS).join(', ')} files`);
  }
  return new File([content], name);
}
