import { AccountEntity } from './account.entity.ts';
import { AnsweredRequestEntity } from './answered-request.entity.ts';
import { AuditEntryEntity } from './audit-entry.entity.ts';
import { BackfillEntity } from './backfill.entity.ts';
import { ClockEntity, ClockNoticeEntity, DayRunEntity } from './clock.entity.ts';
import { DocumentEditEntity, DocumentEntity, SubmissionEntity } from './document.entity.ts';
import { EventEntity, FilingEntity, PointEntity } from './event.entity.ts';
import { CatalogueTextEntity, ExaminedDocumentEntity } from './examined-document.entity.ts';
import { FileEntity } from './file.entity.ts';
import { JurisdictionEntity } from './jurisdiction.entity.ts';
import { ListImportEntity, ListImportItemEntity } from './list-import.entity.ts';
import { NoticeEntity } from './notice.entity.ts';
import { DrawEntity, OpinionEntity } from './opinion.entity.ts';
import { OrganisationEntity } from './organisation.entity.ts';
import { PackDesignEditEntity, PackDesignEditorEntity, PackDesignEntity } from './pack-design.entity.ts';
import { PackVersionEntity } from './pack-version.entity.ts';
import {
  ApiTokenEntity,
  ChangedEntity,
  ChangedRecordEntity,
  ReadOperationEntity,
  ReportedEntity,
} from './reading.entity.ts';
import {
  GivenNumberEntity,
  NumberSeriesEntity,
  RecordEntity,
  RecordLinkEntity,
  RecordPartyEntity,
} from './record.entity.ts';
import { RecordMoveEntity, RecordMoveItemEntity } from './record-move.entity.ts';
import { SessionEntity } from './session.entity.ts';
import { SimilarityEntryEntity, SimilarityPostingEntity } from './similarity.entity.ts';

export const entities = [
  JurisdictionEntity,
  OrganisationEntity,
  AccountEntity,
  SessionEntity,
  PackVersionEntity,
  PackDesignEntity,
  PackDesignEditEntity,
  PackDesignEditorEntity,
  RecordEntity,
  NumberSeriesEntity,
  GivenNumberEntity,
  RecordLinkEntity,
  RecordPartyEntity,
  RecordMoveEntity,
  RecordMoveItemEntity,
  DocumentEntity,
  DocumentEditEntity,
  SubmissionEntity,
  FileEntity,
  EventEntity,
  PointEntity,
  FilingEntity,
  OpinionEntity,
  DrawEntity,
  ClockEntity,
  ClockNoticeEntity,
  DayRunEntity,
  NoticeEntity,
  AuditEntryEntity,
  AnsweredRequestEntity,
  SimilarityEntryEntity,
  ExaminedDocumentEntity,
  CatalogueTextEntity,
  SimilarityPostingEntity,
  ReportedEntity,
  ChangedEntity,
  ChangedRecordEntity,
  BackfillEntity,
  ApiTokenEntity,
  ReadOperationEntity,
  ListImportEntity,
  ListImportItemEntity,
] as const;
