import type { NonEmptyArray } from 'type-graphql';
import { AuditResolver } from '../audit/audit.resolver.ts';
import { BackfillResolver } from '../backfill/backfill.resolver.ts';
import { ClockResolver, EscalationResolver, RecordClocksResolver } from '../clock/clock.resolver.ts';
import { BaseResolver } from '../definition/base.resolver.ts';
import { DesignResolver } from '../definition/design.resolver.ts';
import { OptionCountsResolver } from '../definition/option-counts.resolver.ts';
import { DocumentResolver } from '../document/document.resolver.ts';
import { ListImportResolver } from '../importing/list-import.resolver.ts';
import { CatalogueEntryResolver } from '../exchange/catalogue-entry.resolver.ts';
import { InboxResolver, ViewerWorkResolver } from '../inbox/inbox.resolver.ts';
import { MovingResolver } from '../moving/moving.resolver.ts';
import { AccountResolver } from '../organisation/account.resolver.ts';
import { OrganisationResolver } from '../organisation/organisation.resolver.ts';
import { PackResolver } from '../pack/pack.resolver.ts';
import { ApiTokenResolver } from '../reading/api-token.resolver.ts';
import { ReadChangesResolver } from '../reading/read-changes.resolver.ts';
import { AuditRecordResolver, RecordResolver } from '../record/record.resolver.ts';
import { RehearsalResolver } from '../rehearsal/rehearsal.resolver.ts';
import { ReviewResolver } from '../review/review.resolver.ts';
import { SessionResolver } from '../session/session.resolver.ts';
import { DocumentQualityResolver, QualityResolver } from '../quality/quality.resolver.ts';
import { SimulationResolver } from '../simulation/simulation.resolver.ts';
import { SuggestionResolver } from '../suggestion/suggestion.resolver.ts';
import { BirthResolver } from '../transition/birth.resolver.ts';
import { FilingResolver } from '../transition/filing.resolver.ts';
import { PointResolver } from '../transition/point.resolver.ts';
import { TransitionResolver } from '../transition/transition.resolver.ts';

type ResolverClass = new () => object;

/** Every resolver of every feature: what is not here is not in the API. */
export const resolvers: NonEmptyArray<ResolverClass> = [
  SessionResolver,
  PackResolver,
  DesignResolver,
  OptionCountsResolver,
  CatalogueEntryResolver,
  BaseResolver,
  RehearsalResolver,
  OrganisationResolver,
  AccountResolver,
  AuditResolver,
  RecordResolver,
  AuditRecordResolver,
  DocumentResolver,
  SuggestionResolver,
  QualityResolver,
  DocumentQualityResolver,
  TransitionResolver,
  BirthResolver,
  FilingResolver,
  PointResolver,
  ReviewResolver,
  ClockResolver,
  EscalationResolver,
  RecordClocksResolver,
  InboxResolver,
  ViewerWorkResolver,
  MovingResolver,
  ListImportResolver,
  SimulationResolver,
  ApiTokenResolver,
  BackfillResolver,
  ReadChangesResolver,
];
