import { expect, vi } from 'vitest';
import { type Locator, userEvent } from 'vitest/browser';

/** Other things may be under way on the machine. */
export const PATIENT = { timeout: 10_000 };

export const press = (keys: string) => userEvent.keyboard(keys);

/** Before what the keyboard was lost, that is at the top of the page again. */
export const lost: string[] = [];

/** Goes to a control as people without a mouse do; what they did last must not have lost the keyboard. */
async function goTo(control: Locator): Promise<HTMLElement> {
  await expect.element(control, PATIENT).toBeVisible();
  const isHeld = () => document.activeElement !== document.body;
  await vi
    .waitFor(() => expect(isHeld()).toBe(true), { timeout: 400 })
    .catch(() => lost.push(nameOf(control)));
  const element = control.element();
  if (!(element instanceof HTMLElement)) throw new Error('no control');
  expect(element.tabIndex, `${element.outerHTML} is not in the order of keys`).toBeGreaterThanOrEqual(0);
  element.focus();
  expect(document.activeElement, `${element.outerHTML} cannot be reached by keyboard`).toBe(element);
  return element;
}

/** On a page that was gone to, the frame of the client hands the keyboard to its content. */
export function arrive(): void {
  document.querySelector('main')?.focus();
}

function nameOf(control: Locator): string {
  const element = control.element();
  return element.getAttribute('aria-label') ?? element.textContent;
}

/** Presses a control that is gone to. */
export async function pressOn(control: Locator, keys = '{Enter}') {
  await goTo(control);
  await press(keys);
}

/** Writes over what stands in a field that is gone to. */
export async function write(control: Locator, text: string) {
  await goTo(control);
  await press('{Control>}a{/Control}');
  await press(text);
}

/** Chooses in a drop-down by arrows: each is a choice of its own, after which the keyboard must still be there. */
export async function choose(control: Locator, label: string) {
  const chosen = () => {
    const select = control.element();
    if (!(select instanceof HTMLSelectElement)) throw new Error('no drop-down');
    return select;
  };
  await goTo(control);
  const index = Array.from(chosen().options, ({ label: each }) => each).indexOf(label);
  expect(index, `${label} among ${Array.from(chosen().options, (each) => each.label).join('|')}`).not.toBe(
    -1,
  );
  for (let steps = 0; chosen().selectedIndex !== index; steps += 1) {
    expect(steps, `${label} is reached by arrows`).toBeLessThan(chosen().options.length);
    await press(chosen().selectedIndex < index ? '{ArrowDown}' : '{ArrowUp}');
    await expect
      .poll(() => document.activeElement, { message: `after an arrow in ${nameOf(control)}` })
      .toBe(chosen());
  }
}
