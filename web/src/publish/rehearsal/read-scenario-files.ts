import { type Scenario, type SourceIssue, tellScenarios } from '@lixiang/schema';
import { objectOf } from '../../api/json.ts';

/** The scenarios of the files that were chosen, or what is wrong with them. */
export type ChosenScenarios = { readonly names: readonly string[] } & (
  | { readonly scenarios: readonly Scenario[] }
  | { readonly issues: readonly SourceIssue[] }
);

/** Reads files of scenarios for a pack; a `fragments.yaml` among them serves all. */
export async function readScenarioFiles(files: readonly File[], pack: unknown): Promise<ChosenScenarios> {
  const texts = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
  return { names: texts.map(({ name }) => name), ...tellScenarios(texts, jurisdictionOf(pack)) };
}

/** The jurisdiction that a pack says it is of; undefined where it is no such pack, which is told elsewhere. */
function jurisdictionOf(pack: unknown): string | undefined {
  const { key } = objectOf(objectOf(pack)['jurisdiction']);
  return typeof key === 'string' ? key : undefined;
}
