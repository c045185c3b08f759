import { played } from './stage.ts';

const SIMULATION = 'lixiang.simulation';

/** What this device keeps: in reality for good, of a simulation in this tab and until another one begins. */
export function deviceStorage(): Storage {
  if (!played) return localStorage;
  if (sessionStorage.getItem(SIMULATION) !== played.id) {
    sessionStorage.clear();
    sessionStorage.setItem(SIMULATION, played.id);
  }
  return sessionStorage;
}
