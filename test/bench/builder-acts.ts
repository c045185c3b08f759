import type { Page } from 'playwright-core';
import type { Act } from './measure-act.ts';

const field = (page: Page) => page.locator('[data-nature="field"]');
const active = (page: Page) => page.locator('[data-mark="active"]');

let count = 0;
/** A text that has not been written before. */
function fresh(): string {
  count += 1;
  return `改过的名称${count}`;
}

let written = '';

/** What one does on the canvas and beside it. */
export const DESIGN_ACTS: readonly Act[] = [
  {
    name: 'a field is selected',
    prepare: (page) =>
      field(page)
        .nth(1)
        .click({ position: { x: 3, y: 3 } }),
    heard: 'keydown',
    press: (page) => page.keyboard.press('ArrowDown'),
    seen: (page) => active(page).waitFor(),
  },
  {
    name: 'a title is written on the canvas',
    prepare: async (page) => {
      await active(page).focus();
      await page.keyboard.press('F2');
      written = fresh();
      await page.keyboard.insertText(written);
    },
    heard: 'keydown',
    press: (page) => page.keyboard.press('Enter'),
    seen: (page) => active(page).getByRole('button', { name: written, exact: true }).waitFor(),
  },
  {
    name: 'a letter of a title among the properties',
    prepare: async (page) => {
      await page.locator('[data-inspector]').getByLabel('标题').first().click();
      await page.keyboard.press('End');
      await page.keyboard.type('a');
    },
    heard: 'input',
    press: (page) => page.keyboard.press('z'),
    seen: (page) => active(page).getByText(/az$/).first().waitFor(),
  },
  {
    name: 'a field is put in',
    heard: 'click',
    press: (page) =>
      page
        .getByRole('button', { name: /^单行文本/ })
        .last()
        .click(),
    seen: async (page) => {
      await page
        .locator(':is([data-mark="editing"], [data-mark="active"])[aria-label^="单行文本"]')
        .waitFor();
      // Its title is being written already.
      if ((await page.locator('[data-mark="editing"] input').count()) > 0)
        await page.keyboard.press('Escape');
    },
  },
  {
    name: 'a field is moved down',
    prepare: (page) => active(page).focus(),
    heard: 'keydown',
    press: (page) => page.keyboard.press('Control+ArrowDown'),
    seen: (page) => active(page).waitFor(),
  },
  {
    name: 'moving it is taken back',
    prepare: (page) => active(page).focus(),
    heard: 'keydown',
    press: (page) => page.keyboard.press('Control+z'),
    seen: (page) => active(page).waitFor(),
  },
  {
    name: 'everything is selected',
    prepare: (page) => active(page).focus(),
    heard: 'keydown',
    press: (page) => page.keyboard.press('Control+a'),
    seen: async (page) => {
      await page.locator('[data-mark="selected"]').nth(900).waitFor();
      await page.keyboard.press('Escape');
    },
  },
];

const rules = (page: Page) => page.locator('[aria-current]');
const compared = (page: Page) => page.getByLabel('比较的内容').first();

/** What one does where the logic is. */
export const LOGIC_ACTS: readonly Act[] = [
  {
    name: 'a rule is opened',
    prepare: async (page) => {
      if ((await page.locator('[aria-current="true"]').count()) > 0) await rules(page).nth(1).click();
    },
    heard: 'click',
    press: (page) => rules(page).first().click(),
    seen: (page) => compared(page).waitFor(),
  },
  {
    name: 'a letter of what a condition compares with',
    prepare: (page) => compared(page).click(),
    heard: 'input',
    press: (page) => page.keyboard.press('x'),
    seen: (page) =>
      page
        .getByText(/读作.*x/)
        .first()
        .waitFor(),
  },
  {
    name: 'a condition is added',
    heard: 'click',
    press: (page) => page.getByRole('button', { name: '增加条件', exact: true }).first().click(),
    seen: async (page) => {
      await page
        .getByRole('button', { name: /^删除条件/ })
        .nth(2)
        .waitFor();
      await page
        .getByRole('button', { name: /^删除条件/ })
        .nth(2)
        .click();
    },
  },
];

/** What one does to the paper, once it has been laid out. */
export const PAPER_ACTS: readonly Act[] = [
  {
    name: 'a letter in a cell of the paper',
    prepare: async (page) => {
      const lay = page.getByRole('button', { name: '自动排版' });
      const cell = page.locator('[data-cell="0/0"]');
      await lay.or(cell).first().waitFor();
      if ((await cell.count()) === 0) await lay.first().click();
      await cell.click();
      await page.getByRole('region', { name: '所选单元格' }).locator('textarea').first().click();
    },
    heard: 'input',
    press: (page) => page.keyboard.press('y'),
    seen: (page) => page.locator('[data-cell="0/0"]').getByText(/y/).waitFor(),
  },
];
