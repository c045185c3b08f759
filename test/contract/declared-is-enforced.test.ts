import { type Pack } from '@lixiang/schema';
import { describe, expect, test } from 'vitest';
import { changed, isSound } from './declared/change.ts';
import { LENSES, seen } from './declared/lenses.ts';
import { type Proof, type Proofs, siteNamed } from './declared/proof.ts';
import { BASE_PROOFS } from './declared/proofs-of-bases.ts';
import { DASHBOARD_PROOFS } from './declared/proofs-of-dashboards.ts';
import { DUTY_PROOFS } from './declared/proofs-of-duties.ts';
import { FORM_PROOFS } from './declared/proofs-of-forms.ts';
import { PACK_PROOFS } from './declared/proofs-of-packs.ts';
import { PROCEDURE_PROOFS } from './declared/proofs-of-procedures.ts';
import { propertiesOfModel, type Site, sitesIn } from './declared/properties.ts';
import { RICH_PACK } from './declared/rich-pack.ts';

const PROOFS: Proofs = {
  ...PACK_PROOFS,
  ...FORM_PROOFS,
  ...PROCEDURE_PROOFS,
  ...DUTY_PROOFS,
  ...DASHBOARD_PROOFS,
  ...BASE_PROOFS,
};
/** What can be but one thing. */
const LITERALS: Readonly<Record<string, readonly [at: string, instead: unknown]>> = {
  'Pack.format': ['format', 2],
  'WorkCalendar.base': ['calendar/base', 'moon'],
};
const SITES = sitesIn(RICH_PACK);

const before = new Map<Proof[0], string>();

/** What a lens shows of the pack before anything in it is changed. */
function seenBefore(lens: Proof[0]): string {
  const shown = before.get(lens) ?? seen(LENSES[lens], RICH_PACK);
  before.set(lens, shown);
  return shown;
}

/** Whether a place is another, or lies in it. */
function isWithin(place: Site, whole: Site): boolean {
  return whole.every((key, at) => place[at] === key);
}

function otherwise([, at, instead]: Proof): Pack {
  const pack = changed(RICH_PACK, siteNamed(RICH_PACK, at), instead);
  if (!pack) throw new Error(`the model has no such pack: ${at}`);
  return pack;
}

test('the made-up county could be published', () => {
  expect(isSound(RICH_PACK)).toBe(true);
});

test('every property of the model has a proof', () => {
  expect(propertiesOfModel().filter((property) => !(property in PROOFS) && !(property in LITERALS))).toEqual(
    [],
  );
});

test.each(Object.entries(LITERALS))('%s is nothing else', (_, [at, instead]) => {
  expect(changed(RICH_PACK, siteNamed(RICH_PACK, at), instead)).toBe(undefined);
});

test('no proof is of something that the model does not have', () => {
  const properties = new Set(propertiesOfModel());
  expect(Object.keys(PROOFS).filter((property) => !properties.has(property))).toEqual([]);
});

describe.each(Object.entries(PROOFS))('%s', (property, proof) => {
  const [lens, at] = proof;

  test(`makes a difference to ${lens}`, () => {
    const site = siteNamed(RICH_PACK, at);
    const within = SITES.get(property)?.some((each) => isWithin(each, site) || isWithin(site, each));
    expect(within, 'the change is made where the property is written').toBe(true);
    const pack = otherwise(proof);
    expect(isSound(pack)).toBe(lens !== 'checks' && proof[3] === undefined);
    expect(seen(LENSES[lens], pack) === seenBefore(lens)).toBe(false);
  });
});
