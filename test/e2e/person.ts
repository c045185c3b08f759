import type { Browser, Locator, Page } from 'playwright-core';

/** Of every demo account. */
export const PASSWORD = 'Lixiang-2026';

/** Whose pack the tests are about, as the sign-in page offers it. */
const COUNTY = '云阳县';

/** What someone sits before. */
export type Screen = { readonly width?: number; readonly colorScheme?: 'light' | 'dark' };

/** What a browser keeps of somebody who has signed in. */
export type Admission = { readonly name: string; readonly value: string };

/** Someone at a browser of their own, who sees Chinese and works by what is written on the screen. */
export class Person {
  readonly page: Page;
  readonly #address: string;
  /** What went wrong on the way that nobody asked for. */
  readonly faults: string[];

  private constructor(page: Page, address: string, faults: string[] = []) {
    this.page = page;
    this.#address = address;
    this.faults = faults;
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 500) this.faults.push(`${response.status()} ${response.url()}`);
    });
  }

  /** Opens a browser window at the first page; whoever is admitted need not sign in, and has yet to open what is wanted. */
  static async arrive(
    browser: Browser,
    address: string,
    { screen, admission }: { readonly screen: Screen; readonly admission?: Admission | undefined },
  ): Promise<Person> {
    const { width = 1440, colorScheme = 'light' } = screen;
    const context = await browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(45_000);
    if (admission) await context.addCookies([{ ...admission, url: address }]);
    const person = new Person(await context.newPage(), address);
    if (!admission) await person.page.goto(address);
    return person;
  }

  /** The same person in one more tab. */
  async opensTab(path: string): Promise<Person> {
    const tab = new Person(await this.page.context().newPage(), this.#address, this.faults);
    await tab.open(path);
    return tab;
  }

  /** Fills in the sign-in page that is on the screen. */
  async submitSignIn(login: string): Promise<void> {
    await this.page.getByLabel('所在县（区）').selectOption({ label: COUNTY });
    await this.page.getByLabel('用户名').fill(login);
    await this.page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await this.page.getByRole('button', { name: '登录' }).click();
  }

  /** Signs in, and sees what waits. */
  async enter(login: string): Promise<void> {
    await this.submitSignIn(login);
    await this.seesHome();
  }

  async seesHome(): Promise<void> {
    await this.page.getByRole('heading', { name: '工作台' }).waitFor();
  }

  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.#address).href);
  }

  /** Starts a record of a type from the home page; gives back its page's path. */
  async begin(type: string): Promise<string> {
    await this.open('/');
    await this.page
      .getByRole('button', { name: `新建${type}`, exact: true })
      .or(this.page.getByRole('link', { name: `新建${type}`, exact: true }))
      .click();
    await this.page.getByRole('button', { name: '建立' }).click();
    await this.page.waitForURL(/\/r\/[^/]+$/);
    return new URL(this.page.url()).pathname;
  }

  /** The cell of a form that answers this field. */
  field(key: string): Locator {
    return this.page.locator(`[data-field="${key}"]`).first();
  }

  /** What stands in a field that is typed into. */
  async answer(key: string): Promise<string> {
    return await this.field(key).locator('input, textarea').first().inputValue();
  }

  /** What the page says. */
  async sight(): Promise<string> {
    return await this.page.locator('main').innerText();
  }

  /** Types into fields by key, one after the other. */
  async write(answers: Readonly<Record<string, string>>): Promise<void> {
    for (const [key, text] of Object.entries(answers)) {
      const control = this.field(key).locator('input, textarea').first();
      await control.fill(text);
      await control.blur();
    }
  }

  /** Picks options by what they say: radios, boxes and lists alike. */
  async pick(choices: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
    for (const [key, labels] of Object.entries(choices)) {
      const field = this.field(key);
      await field.waitFor();
      const list = field.locator('select');
      for (const label of [labels].flat()) {
        if ((await list.count()) > 0) await list.first().selectOption({ label });
        else await field.getByLabel(label, { exact: true }).check();
      }
    }
  }

  /** Waits until the form says that everything is kept. */
  async saved(): Promise<void> {
    await this.page
      .getByText(/^已保存/)
      .first()
      .waitFor();
  }

  /** Adds a file at a place that takes files, in the order of the screen; it is kept once its name leads to it. */
  async attach(place: number, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('main input[type="file"]').nth(place).setInputFiles(file);
    await this.page.locator('main').getByRole('link', { name: file.name }).first().waitFor();
  }

  /** Puts text on the clipboard, as copying in a spreadsheet does, and presses Ctrl+V where the cursor is. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate(async (copied) => await navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('Control+V');
  }

  /** Takes a transition that is open, with what the dialog asks for. */
  async take(name: string, answer: (dialog: Locator) => Promise<void> = async () => {}): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name });
    const act = dialog.getByRole('button', { name, exact: true });
    // Whatever the dialog asks for is there with its button, not before.
    await act.waitFor();
    await answer(dialog);
    await act.click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Draws members of a panel. */
  async draw(panel: string, count: number): Promise<void> {
    const section = this.page.locator(`#panel-${panel}`);
    await section.getByRole('button', { name: '抽取', exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('spinbutton').fill(String(count));
    await dialog.getByRole('button', { name: '抽取', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await section
      .locator('ol li')
      .nth(count - 1)
      .waitFor();
  }

  /** The reasons shown under an act that may not be taken. */
  async reasonsAgainst(name: string): Promise<string> {
    const panel = this.page.locator('.ant-collapse-item', { hasText: name }).first();
    if (!(await panel.getAttribute('class'))?.includes('ant-collapse-item-active')) {
      await panel.getByRole('button').first().click();
    }
    return await panel.innerText();
  }

  async seesState(state: string): Promise<void> {
    await this.page.locator('main').getByText(state, { exact: true }).first().waitFor();
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}
