import { type Pack } from '../model/pack.ts';

/** What the typed read API has beside what a county names. */
const MEMBERS = words(
  'id number title state stateSince unit authority createdOn updatedAt version facts history clocks filings and or not',
);
const TYPES = words(
  'Query Money Wan Int53 Decimal Percent Date Month Instant Organisation Office Option File Submission Event',
  'EventConnection EventEdge PageInfo Clock Filing Receipt Deadline DeadlineConnection DeadlineEdge DeadlineDay RecordLike',
  'Act ActConnection ActEdge ActWhere ActGroupBy ActGroupPath ActGroup ActGroups ActDays RecordType',
  'GroupKey Period Direction Take DateTime TextWhere OptionWhere StateWhere UnitWhere OfficeWhere RecordWhere YesNoWhere',
  'DateWhere MonthWhere InstantWhere IntegerWhere DecimalWhere MoneyWhere PercentWhere YearWhere',
  'String Int Float Boolean ID List Form',
);
const OF_TYPE = words(
  'Where Connection Edge State StateWhere Facts FactsWhere OrderBy OrderPath GroupBy GroupPath Groups Group Numbers',
  'NumberPath Greatest ClockKey ClockWhere',
);

/** The name of a document, a link or a field's holder in the typed read API. */
export function memberName(key: string): string {
  return MEMBERS.has(key) ? `${key}_` : key;
}

/** The name of a record type's object type. */
export function typeName(key: string): string {
  const name = pascal(key);
  return TYPES.has(name) ? `${name}_` : name;
}

/** The name of a type that belongs to a record type: one of a fixed few, or a document's. */
export function typeOfDocument(recordType: string, document: string): string {
  const name = pascal(document);
  return `${typeName(recordType)}_${OF_TYPE.has(name) ? `${name}_` : name}`;
}

/** What a county names can be called in a type's name. */
export function pascal(key: string): string {
  return `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}

export type RootNames = {
  readonly one: string;
  readonly list: string;
  readonly aggregate: string;
  readonly deadlines: string;
};

/** The root fields of a record type: one record, a list, groups, and what is owed. */
export function rootNames({ recordTypes }: Pick<Pack, 'recordTypes'>, key: string): RootNames {
  const taken = new Set(
    recordTypes.flatMap((type) => ['List', 'Aggregate', 'Deadlines'].map((end) => `${type.key}${end}`)),
  );
  // What has been done is listed under a name of its own.
  const name = key === 'events' ? `${key}_` : key;
  return {
    one: taken.has(key) ? `${key}_` : name,
    list: `${name}List`,
    aggregate: `${name}Aggregate`,
    deadlines: `${name}Deadlines`,
  };
}

/** A path as an enum's value: `plan.total` is `plan_total`; keys have no underscores. */
export function pathName(path: string): string {
  return path.replaceAll('.', '_');
}

/** A key as an enum's value: what GraphQL does not take in a name is written as its code, between underscores. */
export function enumName(key: string): string {
  const name = key.replaceAll(/[^A-Za-z0-9]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);
  return /^[A-Za-z]/.test(name) && !['true', 'false', 'null'].includes(name) ? name : `k_${name}`;
}

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
