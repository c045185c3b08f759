/** Reads a pack file; undefined where it is not JSON. */
export async function readPackFile(file: File): Promise<unknown> {
  try {
    const content: unknown = JSON.parse(await file.text());
    return content;
  } catch {
    return undefined;
  }
}
