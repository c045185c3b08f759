import { type Scenario, type SourceIssue, tellScenarios } from '@lixiang/schema';

/** The scenarios of the files that were chosen, or what is wrong with them. */
export type ChosenScenarios = { readonly names: readonly string[] } & (
  | { readonly scenarios: readonly Scenario[] }
  | { readonly issues: readonly SourceIssue[] }
);

/** Reads files of scenarios; a `fragments.yaml` among them serves all. */
export async function readScenarioFiles(files: readonly File[]): Promise<ChosenScenarios> {
  const texts = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
  return { names: texts.map(({ name }) => name), ...tellScenarios(texts) };
}
