import { Client, fetchExchange, gql, mapExchange } from '@urql/core';
import { expect, test } from 'vitest';
import { KeptAnswers } from './kept-answers.ts';

type Answering = () => Promise<Response>;

const json = (body: unknown) => async () =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
const nobody: Answering = () => Promise.reject(new TypeError('Failed to fetch'));
const refused = (code: string) => json({ data: null, errors: [{ message: '', extensions: { code } }] });
const NAME = gql`
  {
    viewer {
      name
    }
  }
`;

/** Asks the same once for each server, and answers what was said last. */
async function askEach(...servers: readonly Answering[]) {
  const waiting = [...servers];
  const kept = new KeptAnswers();
  const client = new Client({
    url: 'http://trial.invalid/graphql',
    preferGetMethod: false,
    exchanges: [mapExchange({ onResult: (result) => kept.complete(result) }), fetchExchange],
    fetch: () => (waiting.shift() ?? nobody)(),
  });
  const ask = () => client.query(NAME, {}, { requestPolicy: 'network-only' }).toPromise();
  return await servers.slice(1).reduce<ReturnType<typeof ask>>((before) => before.then(ask), ask());
}

const there = json({ data: { viewer: { name: '蒋城' } } });

test.each([
  ['nobody answers', nobody],
  ['the server says that it cannot', refused('UNAVAILABLE')],
])('what was answered before stays while %s', async (_, outage) => {
  const { data, error } = await askEach(there, outage, outage);
  expect([data, error]).toEqual([{ viewer: { name: '蒋城' } }, undefined]);
});

test('what comes after an outage takes its place', async () => {
  const { data } = await askEach(there, nobody, json({ data: { viewer: { name: '沈教' } } }));
  expect(data).toEqual({ viewer: { name: '沈教' } });
});

test.each(['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'])('%s is an answer, and told', async (code) => {
  const { data, error } = await askEach(there, refused(code));
  expect([data ?? null, error?.graphQLErrors[0]?.extensions['code']]).toEqual([null, code]);
});

test('where nothing was answered before, the outage is told', async () => {
  const { error } = await askEach(nobody);
  expect(error?.networkError).toBeDefined();
});
