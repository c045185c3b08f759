import { type Values } from '@lixiang/forms';
import { type ScopeValues, type Truth } from '@lixiang/schema';
import { type CompiledPack } from './compile-pack.ts';
import { type CompiledType } from './compile-type.ts';

export type OrganisationFacts = {
  readonly id: string;
  readonly name: string;
  readonly offices: readonly string[];
};

/** The unit a record belongs to. */
export type UnitFacts = {
  readonly id: string;
  readonly name: string;
  /** 统一社会信用代码, where it has been entered. */
  readonly creditCode: string | null;
  readonly authority: { readonly id: string; readonly name: string } | null;
  readonly attributes: Readonly<Record<string, unknown>>;
};

/** On whose behalf something is asked or done. */
export type ActorFacts = {
  /** Null where the clock acts. */
  readonly account: string | null;
  readonly organisation: OrganisationFacts | null;
  readonly positions: readonly string[];
};

/** What is kept of one document of a record. */
export type DocumentFacts = {
  readonly values: Values;
  /** Ids of its present files. */
  readonly files: readonly string[];
  /** Whether anything has been written or attached. */
  readonly started: boolean;
  /** Fields that name an entry of a catalogue by a code that no entry has been given. */
  readonly unknownCodes?: readonly string[];
};

export type RecordFacts = {
  readonly id: string;
  readonly state: string;
  readonly number: string;
  readonly title: string | null;
  readonly createdOn: string;
  /** The day since which it has been in its state. */
  readonly since: string;
  readonly version: number;
  readonly facts: Values;
};

/** A record at the other end of a link, or a candidate of a panel, as far as expressions may look into it. */
export type LinkedRecord = RecordFacts & {
  readonly type: CompiledType;
  readonly pack: CompiledPack;
  readonly unit: UnitFacts;
  /** What was handed in last, by document; of a type without a procedure, what is written. */
  readonly documents: Readonly<Record<string, Values>>;
  /** Its clocks by key, as expressions see them; those not asked for are unknown. */
  readonly clocks: Readonly<Record<string, ScopeValues>>;
  /** Its own links, as far as expressions look along them from the record that it is linked to. */
  readonly links: Readonly<Record<string, readonly LinkedRecord[]>>;
};

export type PointFacts = { readonly id: string; readonly answered: boolean };

export type OpinionFacts = {
  readonly id: string;
  readonly review: string;
  readonly task: string;
  /** The organisation, or the drawn member's record, that it was asked of. */
  readonly asked: string;
  readonly outcome: string;
  /** Of the review's inputs as they were. */
  readonly digest: string;
  /** The day of law on which it was given. */
  readonly on: string;
};

/** Something that happened to a record. */
export type EventFacts = {
  /** Null for a creation that was no act of the procedure. */
  readonly transition: string | null;
  /** The state it led to. */
  readonly to: string;
  /** The day of law on which it happened. */
  readonly on: string;
  readonly account: string | null;
  readonly organisation: string | null;
};

/** Something of a record that is filed with offices, and not returned. */
export type FilingFacts = {
  readonly key: string;
  readonly offices: readonly string[];
  /** The offices that have acknowledged it. */
  readonly received: readonly string[];
  readonly on: string;
};

export type DrawFacts = {
  readonly panel: string;
  /** The day of law on which it was drawn. */
  readonly on: string;
  readonly members: readonly { readonly id: string; readonly name: string; readonly unit: string }[];
};

/** The organisations that a procedure may have to name: those that are offices, and those that documents name. */
export type Directory = ReadonlyMap<string, OrganisationFacts>;

/** Everything that deciding about one record may look at, for one actor on one day; nothing else counts. */
export type Situation = {
  readonly pack: CompiledPack;
  readonly type: CompiledType;
  readonly record: RecordFacts;
  readonly unit: UnitFacts;
  readonly actor: ActorFacts;
  /** `YYYY-MM-DD`, Asia/Shanghai. */
  readonly today: string;
  readonly documents: Readonly<Record<string, DocumentFacts>>;
  /** Own answers as they were handed in last, by document; only where the type's expressions ask. */
  readonly submitted: Readonly<Record<string, Values>>;
  /** By link key; only those that the type's expressions read need be here. */
  readonly links: Readonly<Record<string, readonly LinkedRecord[]>>;
  /** Oldest first; only where the type's expressions ask. */
  readonly filings: readonly FilingFacts[];
  /** Oldest first; only where the type asks what has happened. */
  readonly events: readonly EventFacts[];
  readonly points: readonly PointFacts[];
  /** Oldest first. */
  readonly opinions: readonly OpinionFacts[];
  /** Oldest first. */
  readonly draws: readonly DrawFacts[];
  readonly directory: Directory;
  /** The situations of linked records that a transition from here would move. */
  readonly moved: ReadonlyMap<string, Situation>;
};

/** A situation that can be asked questions. */
export type Asking = {
  readonly situation: Situation;
  holds(source: string): Truth;
  /** The accepted answers of one document's form. */
  answers(document: string): Values;
};

/** A fingerprint of a text, given by whoever may compute one. */
export type Digest = (text: string) => string;
