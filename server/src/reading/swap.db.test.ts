import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle, startApplication, type TestApplication } from '../../../test/support/application.ts';
import { type Client } from '../../../test/support/client.ts';
import { minimalPack, minimalPeople } from '../../../test/support/minimal-pack.ts';
import { askReading, type ReadAnswer } from '../../../test/support/read-client.ts';

const HERE = 'jiaxian';
/** By turns a version has the one field and the next the other. */
const VERSIONS = 8;
const CLIENTS = 6;

let application: TestApplication;
let administrator: Client;

beforeAll(async () => {
  application = await startApplication();
  await settle(application, minimalPack(), minimalPeople);
  administrator = await application.signIn('guanli', HERE);
});
afterAll(() => application.close());

const other: unknown = JSON.parse(
  JSON.stringify(minimalPack())
    .replaceAll('"key":"title"', '"key":"heading"')
    .replaceAll('paper.title', 'paper.heading'),
);

async function publish(content: unknown, expectedVersion: number): Promise<void> {
  const { publishPack } = await administrator.query<{ publishPack: { kind: string } }>(
    'mutation ($input: PublishPackInput!) { publishPack(input: $input) { kind: __typename } }',
    { input: { content, expectedVersion } },
  );
  if (publishPack.kind !== 'PackPublished') throw new Error(publishPack.kind);
}

type Asked = { readonly field: string; readonly answer: ReadAnswer<Readonly<Record<string, unknown>>> };

test('while versions come into force one after the other, every answer is of one of them, or a sentence', async () => {
  const answers: Asked[] = [];
  const work = { publishing: true };
  const clients = Array.from({ length: CLIENTS }, async (_, at) => {
    for (let time = at; work.publishing; time += 1) {
      const field = time % 2 === 0 ? 'title' : 'heading';
      // Asked alike and asked anew, so that what has been understood, compiled, or neither is swapped.
      const alias = time % 3 === 0 ? `a${time}: ` : '';
      const query = `{ ${alias}requestList {
        totalCount edges { node { paper { ${field} } } } }
        requestAggregate { groups { count } } }`;
      answers.push({ field, answer: await askReading(administrator, [HERE, query]) });
    }
  });
  for (let version = 1; version <= VERSIONS; version += 1)
    await publish(version % 2 === 0 ? minimalPack() : other, version);
  work.publishing = false;
  await Promise.all(clients);
  const refused = answers.filter(({ answer }) => answer.errors.length > 0);
  expect(answers.filter(({ answer: { status } }) => status !== 200 && status !== 400)).toEqual([]);
  for (const { field, answer } of refused) {
    expect(answer.data, 'nothing of a version that does not answer').toBeNull();
    for (const { message, extensions } of answer.errors) {
      expect(extensions?.['code']).toBe('INVALID_INPUT');
      expect(message).toContain(field);
    }
  }
  expect(refused.length).toBeGreaterThan(0);
  expect(answers.length - refused.length).toBeGreaterThan(0);
  const ask = async (field: string) =>
    (await askReading(administrator, [HERE, `{ requestList { edges { node { paper { ${field} } } } } }`]))
      .status;
  expect([await ask('title'), await ask('heading')]).toEqual([200, 400]);
});
