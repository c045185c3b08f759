import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one line that sums every project; a file that cannot load counts as one failure. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: (typeof states)[number]) => states.filter((each) => each === state).length;
    const passed = count('passed');
    const failed =
      count('failed') + count('pending') + modules.filter(cannotLoad).length + unhandledErrors.length;
    const skipped = count('skipped');

    if (passed + failed === 0) process.exitCode = 1;
    console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  }
}

function cannotLoad(module: TestModule): boolean {
  return module.errors().length > 0;
}
