import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { played } from '../api/stage.ts';
import { SessionGate } from '../session/session-gate.tsx';
import { SignInPage } from '../session/sign-in-page.tsx';
import { BrokenPage } from './broken-page.tsx';
import { LeaveSimulation } from './leave-simulation.tsx';
import { LASTING, PageFrame } from './page-frame.tsx';
import * as pages from './pages.ts';

/** Fetched only once someone is signed in. */
const CurrentPack = lazy(async () => ({ default: (await import('../pack/current-pack.tsx')).CurrentPack }));
const Shell = lazy(async () => ({ default: (await import('./shell.tsx')).Shell }));

/** Every address of the client. */
export const routes: RouteObject[] = [
  { path: '/sign-in', Component: played ? LeaveSimulation : SignInPage, ErrorBoundary: BrokenPage },
  {
    Component: SessionGate,
    ErrorBoundary: BrokenPage,
    children: [
      {
        element: <CurrentPack beginning={<pages.FirstPackPage />} />,
        children: [
          {
            Component: Shell,
            children: [
              { index: true, Component: pages.HomePage },
              { path: 'notices', Component: pages.NoticesPage },
              { path: 'deadlines', Component: pages.DeadlinesPage },
              { path: 'quality', Component: pages.QualityPage },
              { path: 'catalogue', Component: pages.DataCataloguePage },
              { path: 'catalogue/:location/:document/:id', Component: pages.DataEntryPage },
              { path: 'dashboards', Component: pages.DashboardPage },
              { path: 'dashboards/:key', Component: pages.DashboardPage },
              { path: 'account', Component: pages.ChangePasswordPage },
              { path: 'records/:type', Component: pages.ListPage },
              { path: 'records/:type/new', Component: pages.NewPage },
              { path: 'records/:type/import', Component: pages.ImportPage },
              { path: 'r/:id', Component: pages.RecordPage },
              { path: 'r/:id/d/:document', Component: pages.DocumentPage },
              { path: 'r/:id/d/:document/compare', Component: pages.ComparePage },
              { path: 'law', Component: pages.LawPage },
              {
                Component: pages.AdministratorGate,
                children: [
                  { path: 'admin/organisations', Component: pages.OrganisationsPage },
                  { path: 'admin/accounts', Component: pages.AccountsPage },
                  { path: 'admin/tokens', Component: pages.TokensPage },
                  { path: 'admin/pack', Component: pages.PackPage },
                  { path: 'admin/pack/design', Component: pages.DesignPublishPage },
                  { path: 'admin/moves', Component: pages.MovesPage },
                  { path: 'admin/audit', Component: pages.AuditPage },
                  { path: 'design/simulation', Component: pages.SimulationPage },
                  {
                    path: 'design',
                    Component: pages.DesignGate,
                    handle: LASTING,
                    children: [
                      {
                        Component: PageFrame,
                        children: [
                          { index: true, Component: pages.FormListPage },
                          { path: 'dashboards', Component: pages.DashboardListPage },
                          { path: 'dashboards/:key', Component: pages.ArrangePage },
                          { path: 'forms/:form', Component: pages.FormPage },
                          { path: 'offices', Component: pages.OfficesPage },
                          { path: 'parameters', Component: pages.ParametersPage },
                          { path: 'record-types', Component: pages.RecordTypeListPage },
                          { path: 'record-types/:type', Component: pages.RecordTypePage },
                          { path: 'catalogue', Component: pages.CatalogueDesignPage },
                          { path: 'lists', Component: pages.CodeListListPage },
                          { path: 'lists/:list', Component: pages.CodeListPage },
                          { path: 'procedures', Component: pages.ProcedureListPage },
                          { path: 'procedures/:procedure', Component: pages.ProcedurePage },
                        ],
                      },
                    ],
                  },
                ],
              },
              { path: '*', Component: pages.NotFoundPage },
            ],
          },
          { path: 'dashboards/:key/screen', Component: pages.ScreenPage },
          { path: 'dashboards/:key/report/:widget', Component: pages.ReportPage },
          { path: 'r/:id/d/:document/print', Component: pages.PrintPage },
          { path: 'print/:form', Component: pages.PrintBlankPage },
        ],
      },
    ],
  },
];
