import { DRAFT, type DocumentVersion } from './versions-of.ts';

export type ChosenVersions = { readonly from: string | null; readonly to: string | null };
export type VersionPair = { readonly from: DocumentVersion; readonly to: DocumentVersion };

/** The two versions to compare: those asked for, else the last two submitted, else the only one and the draft. */
export function chooseVersions(
  versions: readonly DocumentVersion[],
  asked: ChosenVersions,
): VersionPair | undefined {
  const submitted = versions.filter(({ id }) => id !== DRAFT);
  const usual = submitted.length > 1 ? submitted : versions;
  const to = versions.find(({ id }) => id === asked.to) ?? usual.at(-1);
  const before = to && versions[versions.indexOf(to) - 1];
  const from = versions.find(({ id }) => id === asked.from) ?? before ?? versions[0];
  return from && to && versions.length > 1 ? { from, to } : undefined;
}
