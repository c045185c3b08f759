export { createApplication } from './http/application.ts';
export type { Application, ApplicationOptions } from './http/application.ts';
export { addJurisdiction } from './setup/add-jurisdiction.ts';
export type { Site } from './setup/add-jurisdiction.ts';
export { addPeople } from './setup/add-people.ts';
export type { NewOrganisation, NewPerson, People } from './setup/add-people.ts';
export { Store } from './storage/store.ts';
export { makeTemplate } from './storage/template.ts';
