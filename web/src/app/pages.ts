import { lazy } from 'react';

export const HomePage = lazy(async () => ({ default: (await import('../inbox/home-page.tsx')).HomePage }));
export const NoticesPage = lazy(async () => ({
  default: (await import('../inbox/notices-page.tsx')).NoticesPage,
}));
export const ChangePasswordPage = lazy(async () => ({
  default: (await import('../session/change-password-page.tsx')).ChangePasswordPage,
}));
export const ListPage = lazy(async () => ({ default: (await import('../register/list-page.tsx')).ListPage }));
export const ImportPage = lazy(async () => ({
  default: (await import('../importing/import-page.tsx')).ImportPage,
}));
export const NewPage = lazy(async () => ({ default: (await import('../beginning/new-page.tsx')).NewPage }));
export const RecordPage = lazy(async () => ({
  default: (await import('../record/record-page.tsx')).RecordPage,
}));
export const DocumentPage = lazy(async () => ({
  default: (await import('../document/document-page.tsx')).DocumentPage,
}));
export const ComparePage = lazy(async () => ({
  default: (await import('../document/compare-page.tsx')).ComparePage,
}));
export const DeadlinesPage = lazy(async () => ({
  default: (await import('../clock/deadlines-page.tsx')).DeadlinesPage,
}));

export const QualityPage = lazy(async () => ({
  default: (await import('../quality/quality-page.tsx')).QualityPage,
}));
export const LawPage = lazy(async () => ({ default: (await import('../law/law-page.tsx')).LawPage }));
export const AdministratorGate = lazy(async () => ({
  default: (await import('../session/administrator-gate.tsx')).AdministratorGate,
}));
export const OrganisationsPage = lazy(async () => ({
  default: (await import('../organisation/organisations-page.tsx')).OrganisationsPage,
}));
export const AccountsPage = lazy(async () => ({
  default: (await import('../organisation/accounts-page.tsx')).AccountsPage,
}));
export const TokensPage = lazy(async () => ({
  default: (await import('../token/tokens-page.tsx')).TokensPage,
}));
export const PackPage = lazy(async () => ({ default: (await import('../publish/pack-page.tsx')).PackPage }));
export const DesignPublishPage = lazy(async () => ({
  default: (await import('../publish/design-publish-page.tsx')).DesignPublishPage,
}));
export const MovesPage = lazy(async () => ({
  default: (await import('../publish/moving/moves-page.tsx')).MovesPage,
}));
export const FirstPackPage = lazy(async () => ({
  default: (await import('../publish/first-pack-page.tsx')).FirstPackPage,
}));
export const AuditPage = lazy(async () => ({ default: (await import('../audit/audit-page.tsx')).AuditPage }));
export const PrintPage = lazy(async () => ({
  default: (await import('../document/print-page.tsx')).PrintPage,
}));
export const PrintBlankPage = lazy(async () => ({
  default: (await import('../document/print-blank-page.tsx')).PrintBlankPage,
}));
export const NotFoundPage = lazy(async () => ({
  default: (await import('./not-found-page.tsx')).NotFoundPage,
}));
export const DesignGate = lazy(async () => ({
  default: (await import('../design/design-gate.tsx')).DesignGate,
}));
export const FormListPage = lazy(async () => ({
  default: (await import('../builder/form-list-page.tsx')).FormListPage,
}));
export const FormPage = lazy(async () => ({ default: (await import('../builder/form-page.tsx')).FormPage }));
export const DataCataloguePage = lazy(async () => ({
  default: (await import('../data-catalogue/data-catalogue-page.tsx')).DataCataloguePage,
}));
export const DataEntryPage = lazy(async () => ({
  default: (await import('../data-catalogue/data-entry-page.tsx')).DataEntryPage,
}));
export const CatalogueDesignPage = lazy(async () => ({
  default: (await import('../catalogue-design/catalogue-design-page.tsx')).CatalogueDesignPage,
}));
export const CodeListListPage = lazy(async () => ({
  default: (await import('../code-list/code-list-list-page.tsx')).CodeListListPage,
}));
export const CodeListPage = lazy(async () => ({
  default: (await import('../code-list/code-list-page.tsx')).CodeListPage,
}));
export const ProcedureListPage = lazy(async () => ({
  default: (await import('../procedure/procedure-list.tsx')).ProcedureListPage,
}));
export const ProcedurePage = lazy(async () => ({
  default: (await import('../procedure/procedure-page.tsx')).ProcedurePage,
}));
export const RecordTypeListPage = lazy(async () => ({
  default: (await import('../record-type/record-type-list.tsx')).RecordTypeListPage,
}));
export const RecordTypePage = lazy(async () => ({
  default: (await import('../record-type/record-type-page.tsx')).RecordTypePage,
}));
export const OfficesPage = lazy(async () => ({
  default: (await import('../jurisdiction/offices-page.tsx')).OfficesPage,
}));
export const ParametersPage = lazy(async () => ({
  default: (await import('../jurisdiction/parameters-page.tsx')).ParametersPage,
}));
export const SimulationPage = lazy(async () => ({
  default: (await import('../simulation/simulation-page.tsx')).SimulationPage,
}));
export const DashboardPage = lazy(async () => ({
  default: (await import('../dashboard/dashboard-page.tsx')).DashboardPage,
}));
export const ScreenPage = lazy(async () => ({
  default: (await import('../dashboard/screen-page.tsx')).ScreenPage,
}));
export const ReportPage = lazy(async () => ({
  default: (await import('../dashboard/report/report-page.tsx')).ReportPage,
}));
export const DashboardListPage = lazy(async () => ({
  default: (await import('../dashboard/arrange/dashboard-list-page.tsx')).DashboardListPage,
}));
export const ArrangePage = lazy(async () => ({
  default: (await import('../dashboard/arrange/arrange-page.tsx')).ArrangePage,
}));
