import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openBrowser } from '../browser.ts';
import { Client } from '../support/client.ts';
import { DemoServer } from './demo-server.ts';
import { Desk } from './desk.ts';
import { type Admission, PASSWORD, Person, type Screen } from './person.ts';

/** What the people saw when a step failed. */
const SEEN = join(import.meta.dirname, '../../node_modules/.cache/e2e');
/** Longer than a page takes to load on a busy machine. */
export const WAIT = { timeout: 45_000 };

/** The program and a browser for the tests of one file, and the people who come in the course of a test. */
export type Stage = {
  readonly server: DemoServer;
  /** Someone who has signed in with a demo account opens a browser of their own, on no page yet: each costs seconds. */
  readonly comes: (login: string, screen?: Screen) => Promise<Person>;
  /** Someone opens a browser of their own, at the first page. */
  readonly arrives: (screen?: Screen) => Promise<Person>;
  /** What a test begins with, prepared through the API by the one whose account it is. */
  readonly desk: (login: string) => Promise<Desk>;
};

/** Sets a stage for the tests of a file; after each test everybody leaves, and nothing may have gone wrong. */
export function setStage(): Stage {
  const server = new DemoServer();
  const people: Person[] = [];
  const desks = new Map<string, Promise<Desk>>();
  let browser: Browser | undefined;

  beforeAll(async () => {
    browser = await openBrowser();
    await server.start();
  });
  afterAll(async () => {
    await browser?.close();
    await server.close();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepSight(people, task.name.slice(0, 40));
    const faults = people.flatMap((person) => person.faults);
    for (const person of people.splice(0)) await person.leave();
    expect(faults).toEqual([]);
  });

  const arrives = async (screen: Screen = {}, admission?: Admission) => {
    if (!browser) throw new Error('the stage is not set yet');
    const person = await Person.arrive(browser, server.address, { screen, admission });
    people.push(person);
    return person;
  };
  return {
    server,
    arrives: (screen) => arrives(screen),
    comes: async (login, screen) => {
      const { cookie } = await new Client(server.address).signIn('yunyang', login, PASSWORD);
      return await arrives(screen, cookie);
    },
    desk: async (login) => {
      const known = desks.get(login) ?? Desk.open(server.address, login);
      desks.set(login, known);
      return await known;
    },
  };
}

async function keepSight(people: readonly Person[], test: string): Promise<void> {
  mkdirSync(SEEN, { recursive: true });
  for (const [index, { page }] of people.entries()) {
    await page.screenshot({ path: join(SEEN, `${test} ${index}.png`), fullPage: true });
    writeFileSync(join(SEEN, `${test} ${index}.txt`), await page.locator('body').innerText());
  }
}
