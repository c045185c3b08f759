import type { Locator, Page } from 'playwright-core';
import type { ChosenFile } from './pdf.ts';

/** Further than any page of ours goes. */
const MOST_STEPS = 150;

/** Someone who works without a mouse: goes by Tab and arrows, and types. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Writes over what stands where the cursor is. */
  async write(text: string): Promise<void> {
    await this.press('Control+A');
    await this.#page.keyboard.insertText(text);
  }

  /** Goes on by Tab, or back, until something has the keyboard. */
  async goTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const wanted = target.first();
    await wanted.waitFor({ state: 'attached' });
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (await hasFocus(wanted)) return;
      await this.press(key);
    }
    throw new Error(`the keyboard does not reach ${String(target)}`);
  }

  async push(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.goTo(target, key);
    await this.press('Enter');
  }

  /** Picks an option of a list that is gone through by arrows. */
  async choose(list: Locator, label: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.goTo(list, key);
    const labels = await list.locator('option').allInnerTexts();
    const wanted = labels.findIndex((each) => each.trim() === label);
    if (wanted < 0) throw new Error(`${label} is none of ${labels.join('、')}`);
    const selected = await list.evaluate((element) => Reflect.get(element, 'selectedIndex'));
    const steps = wanted - Number(selected);
    for (let step = 0; step < Math.abs(steps); step += 1)
      await this.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  }

  /** Adds what is typed to a field of tags. */
  async tag(field: Locator, text: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.goTo(field, key);
    await this.#page.keyboard.insertText(text);
    await this.#page.getByRole('option').first().waitFor();
    await this.press('Enter');
  }

  /** Chooses a file where a field asks for one. */
  async give(field: Locator, file: ChosenFile): Promise<void> {
    await this.goTo(field);
    const chooser = this.#page.waitForEvent('filechooser');
    await this.press('Space');
    await (await chooser).setFiles(file);
  }

  /** Waits until what is called so has the keyboard. */
  async isOn(name: string): Promise<void> {
    await this.#page.waitForFunction(
      (start) => document.activeElement?.getAttribute('aria-label')?.startsWith(start),
      name,
    );
  }
}

async function hasFocus(target: Locator): Promise<boolean> {
  return await target.evaluate((element) => element === document.activeElement);
}
