import fc from 'fast-check';
import { Inflate, strFromU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unpackZip, ZIP_LIMITS } from './unpack-zip.ts';

const all = { Inflate, wanted: () => true };
const MEGABYTE = 1024 * 1024;
/** More than an archive may hold. */
const TOO_MUCH = ZIP_LIMITS.unpacked + MEGABYTE;

/** Packed in a hurry: what is packed is of no interest, only how much it is. */
function bombOf(name: string, size: number): Uint8Array {
  return zipSync({ [name]: new Uint8Array(size) }, { level: 1 });
}

/** Writes another unpacked size into the directory, and nothing else. */
function lie(zip: Uint8Array, size: number): Uint8Array {
  const lying = zip.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 4 <= lying.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return lying;
}

test('what was packed is unpacked, whatever it is', () => {
  const files = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\.xml$/), fc.uint8Array({ maxLength: 5000 }), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(files, fc.constantFrom(0, 6), (parts, level) => {
      const unpacked = unpackZip(zipSync(parts, { level: level === 0 ? 0 : 6 }), all);
      expect(unpacked).toEqual({ parts });
    }),
  );
});

test('only what is wanted is unpacked', () => {
  const parts = { 'a.xml': new Uint8Array([65]), 'picture.png': new Uint8Array(TOO_MUCH) };
  const zip = zipSync(parts, { level: 1 });
  const unpacked = unpackZip(zip, { Inflate, wanted: (name) => name.endsWith('.xml') });
  expect(
    'parts' in unpacked && Object.entries(unpacked.parts).map(([name, part]) => [name, strFromU8(part)]),
  ).toEqual([['a.xml', 'A']]);
});

test('a bomb is refused by its directory before a byte of it is unpacked', () => {
  const zip = bombOf('xl/worksheets/sheet1.xml', TOO_MUCH);
  expect(zip.length).toBeLessThan(MEGABYTE);
  const never = {
    Inflate: class {
      push(): void {
        throw new Error('nothing is to be unpacked');
      }
    },
    wanted: () => true,
  };
  expect(unpackZip(zip, never)).toEqual({ refusal: 'swollen' });
  const dense = zipSync({ 'xl/workbook.xml': new Uint8Array(4 * MEGABYTE) });
  expect(unpackZip(dense, never), 'within the size, and packed a thousand times').toEqual({
    refusal: 'swollen',
  });
  const many = zipSync(
    Object.fromEntries(
      Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, at) => [`${at}`, new Uint8Array()]),
    ),
  );
  expect(unpackZip(many, never)).toEqual({ refusal: 'swollen' });
});

test('a bomb whose directory lies is left where it holds more than it says', () => {
  let unpacked = 0;
  const counting = class {
    readonly #inflate: Inflate;

    constructor(onData: (chunk: Uint8Array) => void) {
      this.#inflate = new Inflate((chunk) => {
        unpacked += chunk.length;
        onData(chunk);
      });
    }

    push(chunk: Uint8Array, isLast: boolean): void {
      this.#inflate.push(chunk, isLast);
    }
  };
  const zip = lie(bombOf('xl/workbook.xml', TOO_MUCH), 1000);
  expect(unpackZip(zip, { Inflate: counting, wanted: () => true })).toEqual({ refusal: 'swollen' });
  expect(unpacked).toBeLessThan(8 * MEGABYTE);
});

test('what is no archive, cut off or says more than it holds is broken', () => {
  const zip = zipSync({ 'a.xml': new Uint8Array(5000).fill(7) });
  expect(unpackZip(new Uint8Array(10), all)).toEqual({ refusal: 'broken' });
  expect(unpackZip(zip.subarray(0, zip.length - 30), all)).toEqual({ refusal: 'broken' });
  expect(unpackZip(lie(zip, 6000), all)).toEqual({ refusal: 'broken' });
});

test('no bytes throw', () => {
  const zip = zipSync({ 'a.xml': new Uint8Array(500).fill(7), 'b.xml': new Uint8Array([1, 2, 3]) });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 20 }), (changes) => {
      const broken = zip.slice();
      for (const [at, byte] of changes) broken[at] = byte;
      expect(() => unpackZip(broken, all)).not.toThrow();
    }),
  );
});
