import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { pdf } from './pdf.ts';
import type { Person, Screen } from './person.ts';
import { catalogueRows, declarationAnswers, profileAnswers } from './sample.ts';
import { setStage, WAIT } from './stage.ts';

const { comes, arrives, desk } = setStage();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let project = '';

beforeAll(async () => {
  const unit = await desk('chengguan');
  project = await unit.begin('project');
  await unit.fill(project, 'declaration', declarationAnswers('智慧城管平台'));
  await unit.fill(project, 'profile', profileAnswers());
  await unit.fill(project, 'catalogue', { items: catalogueRows(30) });
  for (const document of ['report', 'budget'])
    await unit.attach(project, document, pdf('可行性研究报告.pdf'));
});

/** Every page that people of a unit see, with what shows that it is there. */
const pages = () =>
  [
    ['/', '待办'],
    ['/records/project', '智慧城管平台'],
    ['/records/project/new', '建立'],
    [project, '我可以办理'],
    [`${project}/d/declaration`, '检查填写内容'],
    [`${project}/d/catalogue`, '共 30 行'],
    [`${project}/d/report`, '选择文件'],
    [`${project}/d/declaration/print`, '填报说明：'],
    [`${project}/d/catalogue/print`, '填表说明：'],
    [`${project}?act=declare`, '办理时须齐备的材料'],
    ['/law', '落实情况'],
    ['/notices', '消息'],
    ['/account', '再次输入新密码'],
  ] as const;

async function look(person: Person, path: string, there: string): Promise<void> {
  await person.open(path);
  await person.page.getByText(there).filter({ visible: true }).first().waitFor();
  await person.page.waitForFunction(() => document.querySelector('.ant-skeleton') === null);
}

/** What axe finds wrong on the page that is open, with where and why. */
async function violations(person: Person): Promise<readonly string[]> {
  await person.page.evaluate(AXE);
  return await person.page.evaluate<readonly string[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) =>
        [id, ...target, ...any.map(({ message }) => message)].join(' '))))`,
  );
}

type Question = (person: Person) => Promise<readonly string[]>;

/** Loads each page that people of a unit see once, and asks all of it; what is wrong, by question. */
async function walk<Name extends string>(
  screen: Screen,
  questions: Readonly<Record<Name, Question>>,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const unit = await comes('chengguan', screen);
  const found = new Map<string, Set<string>>();
  for (const [path, there] of pages()) {
    await look(unit, path, there);
    for (const [name, question] of Object.entries<Question>(questions)) {
      const faults = (await question(unit)).map((fault) => `${path} ${fault}`);
      found.set(name, new Set([...(found.get(name) ?? []), ...faults]));
    }
  }
  return Object.fromEntries([...found].map(([name, faults]) => [name, [...faults]]));
}

test.each(['light', 'dark'] as const)('the sign-in page is shut to nobody, in %s', async (colorScheme) => {
  const guest = await arrives({ colorScheme });
  await guest.page.getByLabel('用户名').waitFor();
  expect(await violations(guest)).toEqual([]);
});

const TELEPHONE = { width: 390, colorScheme: 'dark' } as const;

test('on a telephone, in the dark, no page is wider than the screen; on a desk, in the dark and in the light, none is shut to who cannot see it as drawn, and every title and word is Chinese', async () => {
  const onDesk = async (person: Person, colorScheme: 'dark' | 'light', question: Question) => {
    await person.page.emulateMedia({ colorScheme });
    await person.page.setViewportSize({ width: 1440, height: 900 });
    const found = await question(person);
    await person.page.setViewportSize({ width: TELEPHONE.width, height: 900 });
    await person.page.emulateMedia({ colorScheme: TELEPHONE.colorScheme });
    return found;
  };
  const found = await walk(TELEPHONE, {
    overhang,
    dark: (person) => onDesk(person, 'dark', violations),
    light: (person) => onDesk(person, 'light', violations),
    foreignWords: (person) => onDesk(person, 'light', foreignWords),
  });
  expect(found).toEqual({ overhang: [], dark: [], light: [], foreignWords: [] });
});

const MOST_PRESSES = 200;

/** What the element at the keyboard is called, as a screen reader would say it. */
function nameOfFocused(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  const labels =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
      ? element.labels
      : null;
  const label = labels?.[0]?.firstChild?.textContent;
  return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
}

test('a project is found, filled and kept by keyboard alone', async () => {
  const unit = await arrives();
  const { keyboard } = unit.page;
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      if (name.test(await unit.page.evaluate(nameOfFocused))) return;
      await keyboard.press('Tab');
    }
    throw new Error(`the keyboard comes to nothing that is called ${name.source}`);
  };
  await unit.page.getByLabel('用户名').waitFor();
  await tabTo(/^所在县（区）$/);
  const county = unit.page.getByLabel('所在县（区）');
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if ((await county.locator('option:checked').innerText()) === '云阳县') break;
    await keyboard.press('ArrowDown');
  }
  await tabTo(/^用户名$/);
  await keyboard.type('chengguan');
  await tabTo(/^密码$/);
  await keyboard.type('Lixiang-2026');
  await keyboard.press('Enter');
  await unit.page.getByRole('heading', { name: '工作台' }).waitFor();
  await tabTo(/^政务信息化项目/);
  await keyboard.press('Enter');
  await unit.page.getByText('智慧城管平台').first().waitFor();
  await tabTo(/智慧城管平台/);
  await keyboard.press('Enter');
  await unit.page.getByText('我可以办理').first().waitFor();
  await tabTo(/^云阳县政务信息化项目建设申报表/);
  await keyboard.press('Enter');
  await unit.page.getByText('检查填写内容').waitFor();
  await tabTo(/项目联系人/);
  await keyboard.press('Control+a');
  await keyboard.type('键盘人');
  await keyboard.press('Tab');
  await keyboard.press('Control+a');
  await keyboard.type('13900001111');
  await keyboard.press('Tab');
  await unit.saved();
  await unit.page.reload();
  await expect.poll(() => unit.answer('contact'), WAIT).toBe('键盘人');
  expect(await unit.answer('contactPhone')).toBe('13900001111');
});

/** Latin letters that are data or names of their own: numbers of records, formats, keys, signs of a list. */
const LATIN =
  /[A-Z]{2}-\d{4}-\d{4}|[A-Z]{2}-[A-Z]?\d+[a-z]?|Ctrl\+[A-Z]|\b(?:F2|Delete|WPS|Word|Excel|xlsx|KingbaseES|MB|KB|B|SHA-256|OFD|ofd|wps|xml|txt|docx?|html|pdf|ppt|et|xls|Dm|access|dbf|dbase|sysbase|oracle|sql server|db2|jpg|gif|bmp|swf|rm|mpg|XX|[CNYDTLMGBIF])\b/g;

async function foreignWords({ page }: Person): Promise<readonly string[]> {
  const [title, ...spoken] = await page.evaluate(() => [
    document.title,
    document.body.innerText,
    ...[
      ...document.querySelectorAll(':is([aria-label], [placeholder], [title], [alt]):not(.anticon)'),
    ].flatMap((element) =>
      ['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    ),
  ]);
  const words = [title, ...spoken].flatMap((text) => text.replaceAll(LATIN, '').match(/[A-Za-z]+/g) ?? []);
  return /[一-鿿]/.test(title) ? words : [`“${title}”`, ...words];
}

async function overhang({ page }: Person): Promise<readonly string[]> {
  const pixels = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return pixels > 0 ? [`${pixels}px`] : [];
}
