/** A LIKE pattern that finds the text anywhere, whatever signs it holds. */
export function likePattern(text: string): string {
  return `%${text.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
