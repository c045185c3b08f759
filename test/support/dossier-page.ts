import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { type Browser, type Page } from 'playwright-core';

/** A dossier that was unpacked into a folder, with its page open. */
export type DossierPage = {
  readonly page: Page;
  /** The paths of what was in the archive. */
  readonly paths: readonly string[];
  /** What the page says of an archive that it is asked to check. */
  readonly verdict: (archive: Uint8Array) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** Unpacks a dossier and opens its page from the disk, without a network. */
export async function openDossierPage(browser: Browser, archive: Uint8Array): Promise<DossierPage> {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'));
  const files = unzipSync(archive);
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  return {
    page,
    paths: Object.keys(files),
    verdict: async (asked) => {
      await page.evaluate(() => document.querySelector('#report')?.replaceChildren());
      const file = { name: 'dossier.zip', mimeType: 'application/zip', buffer: Buffer.from(asked) };
      await page.locator('#archive').setInputFiles(file);
      await page.locator('#report p').first().waitFor();
      return (await page.locator('#report').textContent()) ?? '';
    },
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true });
    },
  };
}
