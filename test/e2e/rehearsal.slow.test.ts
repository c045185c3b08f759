import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setStage } from './stage.ts';

const { comes } = setStage();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCENARIOS = join(import.meta.dirname, '../../seed/yunyang/scenarios');
/** Longer than a thread takes to begin on a busy machine. */
const RUN = { timeout: 90_000 };

const yaml = (name: string, text: string) => ({
  name,
  mimeType: 'application/yaml',
  buffer: Buffer.from(text),
});
const shared = () => yaml('fragments.yaml', readFileSync(join(SCENARIOS, 'fragments.yaml'), 'utf8'));
/** Of two scenarios, the second wants what the law does not. */
const OUR_OWN = `jurisdiction: yunyang
scenarios:
  - id: YY-901
    title: 满50万元的报送
    articles: ['7']
    clock: 2022-09-20
    when:
      - { unit: 县城市管理局 }
      - { use: 清单条目, with: { entry: 执法记录平台, unit: 县城市管理局, year: 2023, amount: '50' } }
      - { take: 执法记录平台, transition: submit, as: { unit: 县城市管理局 } }
    then:
      - { record: 执法记录平台, state: submitted }
  - id: YY-902
    title: 满50万元的也可以报备
    articles: ['7']
    clock: 2022-09-20
    when:
      - { unit: 县城市管理局 }
      - { use: 清单条目, with: { entry: 执法记录平台, unit: 县城市管理局, year: 2023, amount: '50' } }
      - { take: 执法记录平台, transition: report, as: { unit: 县城市管理局 } }
`;

test.each([
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 390 },
] as const)('a bureau tries its own scenarios before it publishes, $colorScheme, $width', async (screen) => {
  const bureau = await comes('dashuju', screen);
  const { page } = bureau;
  await bureau.open('/admin/pack');
  await page.getByRole('heading', { name: '试运行' }).waitFor();
  await page
    .getByLabel('选择场景文件')
    .last()
    .setInputFiles([shared(), yaml('proof.yaml', OUR_OWN)]);
  await page.getByText('共 2 个场景').waitFor();
  await page.getByRole('button', { name: '开始试运行' }).focus();
  await page.keyboard.press('Enter');
  // What was run before is still told until this one has begun.
  await page.getByText(/正在试运行/).waitFor(RUN);
  await page.getByText('试运行结束：已运行 2／2 个场景，通过 1 个，未通过 1 个').waitFor(RUN);
  await page.getByLabel('只看未通过').check();
  expect(await page.getByText('YY-901').count()).toBe(0);
  await page.getByRole('button', { name: '查看 YY-902 未通过的原因' }).focus();
  await page.keyboard.press('Enter');
  const told = await bureau.sight();
  expect(told).toContain('县城市管理局办理“执法记录平台”的');
  expect(told).toContain('准予办理');
  expect(told).toContain('YY-T02');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.evaluate(AXE);
  const violations = await page.evaluate<readonly string[]>(
    `axe.run(document.querySelector('main'), { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => [id, ...target].join(' '))))`,
  );
  expect(violations).toEqual([]);
  const { LIXIANG_SIGHT: folder } = process.env;
  if (folder !== undefined)
    await page.screenshot({ path: join(folder, `rehearsal-${screen.width}.png`), fullPage: true });
});
