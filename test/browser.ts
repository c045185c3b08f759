import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { fontEnvironment } from './browser-font.ts';

const cache = join(import.meta.dirname, '../node_modules/.cache');

/** How every browser of the tests is started: headless, quiet, able to draw Chinese. */
export function chromiumLaunch(): LaunchOptions {
  const found = installedChromium() ?? shippedChromium();
  return {
    ...(found && { executablePath: found.executablePath }),
    env: { ...process.env, ...found?.env, ...fontEnvironment(cache) },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch(chromiumLaunch());
}

interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

function installedChromium(): Chromium | undefined {
  const executablePath = [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].find((path) => path && existsSync(path));
  return executablePath ? { executablePath, env: {} } : undefined;
}

/** The Chromium inside an npm package, with the shared libraries that a bare machine lacks; undefined where it does not run. */
function shippedChromium(): Chromium | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const directory = join(cache, `chromium-${shippedVersion()}`);
  if (!existsSync(directory)) unpackShippedChromium(directory);
  return {
    executablePath: join(directory, 'chromium'),
    env: { LD_LIBRARY_PATH: join(directory, 'al2023/lib') },
  };
}

function shippedVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return String(createRequire(entry)('../package.json').version);
}

/** Unpacks beside the target and renames, so that two test runs never see half a browser. */
function unpackShippedChromium(directory: string): void {
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(`${directory}-`);
  const unpack = `
    import chromium, { inflate } from '@sparticuz/chromium';
    await chromium.executablePath();
    await inflate(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium')).pathname);
  `;
  execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: staging },
  });
  try {
    renameSync(staging, directory);
  } catch (error) {
    rmSync(staging, { recursive: true });
    if (!existsSync(directory)) throw error;
  }
}
