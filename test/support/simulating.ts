import { vi } from 'vitest';
import type { Client } from './client.ts';
import { Person } from './sample-county.ts';

export const WAIT = { timeout: 60_000, interval: 200 };
export const BEGIN = `mutation ($input: BeginSimulationInput!) { beginSimulation(input: $input) {
  ... on SimulationBegun { simulation { id copied left record { title } } }
  ... on PackRefused { issues { code } } } }`;
export const READ = `{ simulation { id state day version staying { code about } record { id title } copied
  roles { account name organisation offices positions administrator } } }`;
export const MOVE = `mutation ($input: MoveSimulationClockInput!) { moveSimulationClock(input: $input) {
  ... on SimulationClockMoved { day } ... on SimulationClockRefused { code } } }`;
export const END = `mutation ($id: ID!) { endSimulation(id: $id) }`;

export type Begun = {
  beginSimulation: { simulation?: { id: string; copied: number }; issues?: readonly unknown[] };
};
type Role = {
  account: string;
  name: string;
  organisation: string | null;
  offices: readonly string[];
  administrator: boolean;
};
export type Read = {
  simulation: {
    id: string;
    state: string;
    day: string;
    version: number;
    staying: readonly unknown[];
    roles: readonly Role[];
  } | null;
};

/** Begins a simulation and waits until it is ready; `as` lets an organisation of it act. */
export async function openSimulation(client: Client, input: object) {
  const begun = (await client.query<Begun>(BEGIN, { input })).beginSimulation;
  const { id } = begun.simulation ?? { id: '' };
  const ready = await vi.waitFor(async () => {
    const { simulation } = await client.query<Read>(READ);
    if (!simulation || simulation.state === 'COPYING' || simulation.state === 'PUBLISHING')
      throw new Error('not yet');
    return simulation;
  }, WAIT);
  const as = async (organisation: string) => {
    const role = ready.roles.find((each) => each.organisation === organisation);
    return new Person(await client.enter(`/simulation/${id}/${role?.account}`));
  };
  return { ...ready, as };
}
