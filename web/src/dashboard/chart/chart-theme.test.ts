import { expect, test } from 'vitest';
import { PALETTES } from './chart-theme.ts';

type Rgb = readonly [number, number, number];

/** Machado, Oliveira and Fernandes 2009, severity 1, over linear RGB. */
const SIGHTS: Readonly<Record<string, readonly Rgb[]>> = {
  'full sight': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The grounds that charts stand on, as antd has them. */
const GROUNDS = { light: '#ffffff', dark: '#141414' } as const;
/** What WCAG 1.4.11 asks of parts of graphics. */
const LEAST_CONTRAST = 3;
/** Neighbours are told apart at a glance from here on (ΔE of CIE 1976 in Lab). */
const LEAST_DISTANCE = 10;
/** How many parts are told by colour; those beyond them have their patterns alone. */
const TOLD_BY_COLOUR = 5;

const cases = (['light', 'dark'] as const).flatMap((mode) =>
  Object.keys(SIGHTS).map((sight) => [mode, sight] as const),
);

test.each(['light', 'dark'] as const)('every colour stands out from the %s ground', (mode) => {
  const weak = PALETTES[mode].filter((colour) => contrast(colour, GROUNDS[mode]) < LEAST_CONTRAST);
  expect(weak).toEqual([]);
});

test.each(cases)('on %s ground, with %s, neighbours and the first parts are told apart', (mode, sight) => {
  const seen = PALETTES[mode].map((colour) => labOf(throughEyes(linear(colour), sight)));
  const close = seen.flatMap((one, index) =>
    seen.flatMap((other, place) => {
      const matters = place === (index + 1) % seen.length || (index < place && place < TOLD_BY_COLOUR);
      const distance = matters ? Math.hypot(...one.map((part, at) => part - (other[at] ?? 0))) : Infinity;
      return distance < LEAST_DISTANCE
        ? [`${PALETTES[mode][index]} ${PALETTES[mode][place]} ${distance.toFixed(1)}`]
        : [];
    }),
  );
  expect(close).toEqual([]);
});

function linear(hex: string): Rgb {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function throughEyes(rgb: Rgb, sight: string): Rgb {
  const [red = rgb, green = rgb, blue = rgb] = SIGHTS[sight] ?? [];
  const mixed = (row: Rgb) => Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]));
  return [mixed(red), mixed(green), mixed(blue)];
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(linear(one)), luminance(linear(other))].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** CIE Lab under D65. */
function labOf([red, green, blue]: Rgb): readonly number[] {
  const x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047;
  const y = 0.2126729 * red + 0.7151522 * green + 0.072175 * blue;
  const z = (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883;
  const bent = (value: number) =>
    value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116;
  return [116 * bent(y) - 16, 500 * (bent(x) - bent(y)), 200 * (bent(y) - bent(z))];
}
