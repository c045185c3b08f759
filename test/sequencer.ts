import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What needs a program that is still being built comes last; what is short comes where it fills no gap at the end. */
const ORDER = ['web', 'unit', 'database', 'e2e'];

/** Lets projects begin one after the other, so that no core waits for another at the end of a run. */
export class ProjectsInOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort.call(this, files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ project }: TestSpecification): number {
  return ORDER.findIndex((name) => project.name.startsWith(name));
}
