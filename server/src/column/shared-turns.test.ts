import { expect, test } from 'vitest';
import { SharedTurns } from './shared-turns.ts';

/** Work that ends when it is told to. */
function openWork() {
  const begun: (() => void)[] = [];
  const failing: (() => void)[] = [];
  const work = () =>
    new Promise<void>((resolve, reject) => {
      begun.push(resolve);
      failing.push(() => reject(new Error('broken')));
    });
  return { work, begun, failing };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('who asks while it is done is served by the next, and all who wait by the same one', async () => {
  const turns = new SharedTurns();
  const { work, begun } = openWork();
  const first = turns.take(work);
  const others = [turns.take(work), turns.take(work), turns.take(work)];
  await settled();
  expect(begun.length).toBe(1);
  begun[0]?.();
  await first;
  await settled();
  expect(begun.length).toBe(2);
  const late = turns.take(work);
  begun[1]?.();
  await Promise.all(others);
  await settled();
  expect(begun.length).toBe(3);
  begun[2]?.();
  await late;
});

test('what fails takes those along who share it, and not who comes next', async () => {
  const turns = new SharedTurns();
  const { work, begun, failing } = openWork();
  const first = turns.take(work);
  const second = turns.take(work);
  failing[0]?.();
  await expect(first).rejects.toThrow('broken');
  await settled();
  begun[1]?.();
  await second;
});
