import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Step } from '../procedure/clock/step.ts';
import { RecordNode } from '../record/record.type.ts';
import { Basis } from '../shared/basis.type.ts';
import { connectionOf } from '../shared/connection.ts';
import { CalendarDate } from '../shared/scalars.ts';

export const Standing = {
  NOT_BEGUN: 'notBegun',
  NOT_OPEN: 'notOpen',
  RUNNING: 'running',
  SOON: 'soon',
  PAUSED: 'paused',
  LATE: 'late',
  GRAVELY_LATE: 'gravelyLate',
  UNDECIDED: 'undecided',
  MET: 'met',
  MET_LATE: 'metLate',
  PASSED: 'passed',
  CLOSED: 'closed',
} as const;
export type Standing = (typeof Standing)[keyof typeof Standing];
registerEnumType(Standing, { name: 'Standing', description: 'How a clock stands today.' });

export const DerivationKind = {
  START: 'start',
  COUNTS: 'counts',
  SKIPPED: 'skipped',
  MONTHS: 'months',
  MONTH_END: 'monthEnd',
  SET: 'set',
  YEARLY: 'yearly',
  DELAYED: 'delayed',
  WORKS: 'works',
  RESTS: 'rests',
  EXTENDED: 'extended',
} as const;
export type DerivationKind = (typeof DerivationKind)[keyof typeof DerivationKind];
registerEnumType(DerivationKind, {
  name: 'DerivationKind',
  description: 'What is said of a day: that it counts or not, or that the count came to it in this way.',
});

export const DayReason = {
  WORKDAY: 'workday',
  WEEKEND: 'weekend',
  HOLIDAY: 'holiday',
  MAKE_UP: 'makeUp',
  OWN_REST: 'ownRest',
  OWN_WORK: 'ownWork',
  DAY: 'day',
  PAUSED: 'paused',
} as const;
export type DayReason = (typeof DayReason)[keyof typeof DayReason];
registerEnumType(DayReason, { name: 'DayReason', description: 'Why a day counts, or does not.' });

@ObjectType({ simpleResolvers: true, description: 'A day of the calendar that a jurisdiction works by.' })
export class WorkDay {
  @Field(() => CalendarDate) readonly day!: string;
  @Field(() => Boolean) readonly works!: boolean;
  @Field(() => DayReason) readonly kind!: DayReason;
  @Field(() => String, { nullable: true, description: 'The holiday that the day belongs to.' })
  readonly name!: string | null;
  @Field(() => Boolean, { description: 'Otherwise the order for this day is not known yet.' })
  readonly settled!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'One line of the account of a due day.' })
export class DerivationLine {
  @Field(() => CalendarDate) readonly on!: string;
  @Field(() => DerivationKind) readonly kind!: DerivationKind;
  @Field(() => Int, {
    nullable: true,
    description: 'The place of a day that counts; how many months or days it moved.',
  })
  readonly number!: number | null;
  @Field(() => DayReason, { nullable: true }) readonly why!: DayReason | null;
  @Field(() => String, { nullable: true, description: 'The holiday that the day belongs to.' })
  readonly name!: string | null;
  @Field(() => Boolean, { description: 'Otherwise the order for this day is not known yet.' })
  readonly settled!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Who, above whoever owes something, is told when it is not met for long after its due day.',
})
export class Escalation {
  @Field(() => CalendarDate, { description: 'They are told on this day, if it is not met by then.' })
  readonly on!: string;
  @Field(() => Basis) readonly basis!: Basis;
  /** Its `to` is resolved from these. */
  readonly toIds!: readonly string[];
}

@ObjectType('Clock', {
  simpleResolvers: true,
  description:
    'A deadline, a duty, a window or a term of a record; or one period of it, where it comes round.',
})
export class ClockNode {
  @Field(() => String) readonly key!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => Int, { description: 'From 1 where it comes round; otherwise 0.' }) readonly period!: number;
  @Field(() => Int, { nullable: true, description: 'The year that the period falls due in.' })
  readonly year!: number | null;
  @Field(() => Standing) readonly standing!: Standing;
  @Field(() => CalendarDate) readonly from!: string;
  @Field(() => CalendarDate, { nullable: true }) readonly opens!: string | null;
  @Field(() => CalendarDate, { nullable: true }) readonly due!: string | null;
  @Field(() => Boolean, { description: "The due day may yet move, for want of a year's order of days off." })
  readonly provisional!: boolean;
  @Field(() => Int, { nullable: true, description: 'Days until the due day; below zero when it has passed.' })
  readonly daysLeft!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'How many days after the due day it was met, or how many have passed; null unless it is late.',
  })
  readonly daysLate!: number | null;
  @Field(() => CalendarDate, { nullable: true }) readonly metOn!: string | null;
  @Field(() => Boolean, { description: "Whether the viewer's organisation owes it." })
  readonly mine!: boolean;
  @Field(() => String, { nullable: true, description: 'The document to do what is owed in.' })
  readonly document!: string | null;
  @Field(() => String, { nullable: true, description: 'The act to do what is owed by.' })
  readonly transition!: string | null;
  @Field(() => String, { nullable: true, description: 'The type of record that does what is owed.' })
  readonly create!: string | null;
  @Field(() => Escalation, { nullable: true }) readonly escalation!: Escalation | null;
  @Field(() => Basis) readonly basis!: Basis;
  /** Its `owedBy` and `derivation` are resolved from these. */
  readonly owedByIds!: readonly string[];
  readonly steps!: readonly Step[];
}

@ObjectType({ simpleResolvers: true, description: 'A clock of a record that is to be met.' })
export class Deadline {
  @Field(() => RecordNode) readonly record!: RecordNode;
  @Field(() => ClockNode) readonly clock!: ClockNode;
}

export const DeadlineConnection = connectionOf('Deadline', () => Deadline);
