import { openBrowser } from '../browser.ts';
import { servePages } from './build-pages.ts';
import { benchBuilder } from './builder.ts';
import { benchDifference } from './difference.ts';
import { benchEngine } from './engine.ts';
import { benchForms } from './forms.ts';
import { benchPublish } from './publish.ts';
import { benchSchemas } from './schemas.ts';
import { benchScale } from './scale.ts';
import { benchServer } from './server.ts';
import { benchSheets } from './sheets.ts';
import { benchSimilarity } from './similarity.ts';

const wanted = process.argv.slice(2);
const wants = (name: string) => wanted.length === 0 || wanted.includes(name);

console.log('Ratios of medians in one run; in brackets the least and the most measured.');
if (wants('engine')) benchEngine();
if (wants('difference')) benchDifference();
if (wants('server')) await benchServer();
if (wants('similarity')) await benchSimilarity();
if (wants('schemas')) await benchSchemas();
if (wants('publish')) await benchPublish();
if (wants('scale')) await benchScale();
if (wants('forms') || wants('sheets') || wants('builder')) {
  const pages = await servePages();
  const browser = await openBrowser();
  if (wants('forms')) await benchForms(browser, pages.address);
  if (wants('sheets')) await benchSheets(browser, pages.address);
  if (wants('builder')) await benchBuilder(browser, pages.address);
  await browser.close();
  await pages.close();
}
