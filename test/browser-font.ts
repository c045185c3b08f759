import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** Points fontconfig at a Chinese font from npm where the system has none. */
export function fontEnvironment(cache: string): Readonly<Record<string, string>> {
  if (process.platform !== 'linux' || systemHasChineseFont()) return {};
  const directory = join(cache, 'font-noto-sans-sc');
  if (!existsSync(directory)) unpackFont(directory);
  return { FONTCONFIG_FILE: join(directory, 'fonts.conf') };
}

function systemHasChineseFont(): boolean {
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'file'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}

function unpackFont(directory: string): void {
  mkdirSync(dirname(directory), { recursive: true });
  const staging = mkdtempSync(`${directory}-`);
  const files = join(dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc')), 'files');
  for (const file of readdirSync(files).filter((name) => name.endsWith('-400-normal.woff'))) {
    writeFileSync(
      join(staging, file.replace('.woff', '.ttf')),
      trueTypeFromWoff(readFileSync(join(files, file))),
    );
  }
  writeFileSync(join(staging, 'fonts.conf'), fontConfiguration(directory));
  try {
    renameSync(staging, directory);
  } catch (error) {
    rmSync(staging, { recursive: true });
    if (!existsSync(directory)) throw error;
  }
}

function fontConfiguration(directory: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${directory}</dir>
  <cachedir>${directory}/cache</cachedir>
</fontconfig>
`;
}

/** A WOFF 1.0 file is a TrueType file with its tables deflated one by one; Chromium reads system fonts only as TrueType. */
function trueTypeFromWoff(woff: Buffer): Buffer {
  const tableCount = woff.readUInt16BE(12);
  const directory = Buffer.alloc(12 + 16 * tableCount);
  const searchable = 2 ** Math.floor(Math.log2(tableCount));
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(tableCount, 4);
  directory.writeUInt16BE(searchable * 16, 6);
  directory.writeUInt16BE(Math.log2(searchable), 8);
  directory.writeUInt16BE((tableCount - searchable) * 16, 10);

  const parts = [directory];
  let position = directory.length;
  for (let index = 0; index < tableCount; index += 1) {
    const entry = 44 + 20 * index;
    const offset = woff.readUInt32BE(entry + 4);
    const packedLength = woff.readUInt32BE(entry + 8);
    const length = woff.readUInt32BE(entry + 12);
    const packed = woff.subarray(offset, offset + packedLength);
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4);
    (packedLength < length ? inflateSync(packed) : packed).copy(padded);

    const record = 12 + 16 * index;
    woff.copy(directory, record, entry, entry + 4);
    woff.copy(directory, record + 4, entry + 16, entry + 20);
    directory.writeUInt32BE(position, record + 8);
    directory.writeUInt32BE(length, record + 12);
    parts.push(padded);
    position += padded.length;
  }
  return Buffer.concat(parts);
}
