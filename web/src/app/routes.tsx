import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { SessionGate } from '../session/session-gate.tsx';
import { SignInPage } from '../session/sign-in-page.tsx';
import { BrokenPage } from './broken-page.tsx';
import { WaitingPage } from './waiting-page.tsx';

/** Every address of the client; what the first page does not need is fetched with its route. */
export const routes: RouteObject[] = [
  { path: '/sign-in', Component: SignInPage, ErrorBoundary: BrokenPage },
  {
    Component: SessionGate,
    HydrateFallback: WaitingPage,
    ErrorBoundary: BrokenPage,
    children: [
      {
        lazy: late(async () => (await import('../pack/current-pack.tsx')).CurrentPack),
        children: [
          { lazy: late(async () => (await import('./shell.tsx')).Shell), children: framedRoutes() },
          {
            path: 'r/:id/d/:document/print',
            lazy: late(async () => (await import('../document/print-page.tsx')).PrintPage),
          },
          {
            path: 'print/:form',
            lazy: late(async () => (await import('../document/print-blank-page.tsx')).PrintBlankPage),
          },
        ],
      },
    ],
  },
];

function framedRoutes(): RouteObject[] {
  return [
    { index: true, lazy: late(async () => (await import('../inbox/home-page.tsx')).HomePage) },
    { path: 'notices', lazy: late(async () => (await import('../inbox/notices-page.tsx')).NoticesPage) },
    {
      path: 'account',
      lazy: late(async () => (await import('../session/change-password-page.tsx')).ChangePasswordPage),
    },
    { path: 'records/:type', lazy: late(async () => (await import('../register/list-page.tsx')).ListPage) },
    { path: 'records/:type/new', lazy: late(async () => (await import('../register/new-page.tsx')).NewPage) },
    { path: 'r/:id', lazy: late(async () => (await import('../record/record-page.tsx')).RecordPage) },
    {
      path: 'r/:id/d/:document',
      lazy: late(async () => (await import('../document/document-page.tsx')).DocumentPage),
    },
    {
      path: 'r/:id/d/:document/compare',
      lazy: late(async () => (await import('../document/compare-page.tsx')).ComparePage),
    },
    { path: 'law', lazy: late(async () => (await import('../law/law-page.tsx')).LawPage) },
    {
      path: 'admin/organisations',
      lazy: late(async () => (await import('../organisation/organisations-page.tsx')).OrganisationsPage),
    },
    {
      path: 'admin/accounts',
      lazy: late(async () => (await import('../organisation/accounts-page.tsx')).AccountsPage),
    },
    { path: 'admin/pack', lazy: late(async () => (await import('../publish/pack-page.tsx')).PackPage) },
    { path: 'admin/audit', lazy: late(async () => (await import('../audit/audit-page.tsx')).AuditPage) },
    { path: '*', lazy: late(async () => (await import('./not-found-page.tsx')).NotFoundPage) },
  ];
}

/** A page that is fetched when it is first gone to. */
function late(load: () => Promise<ComponentType>): () => Promise<{ readonly Component: ComponentType }> {
  return async () => ({ Component: await load() });
}
