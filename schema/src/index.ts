export { Actor } from './model/actor.ts';
export { Base, Hold, Lock, LockedRule } from './model/base.ts';
export { Clock, LONGEST_SPAN } from './model/clock.ts';
export { Dashboard, Widget } from './model/dashboard.ts';
export type { DashboardFilter, Grouping, Measure } from './model/dashboard.ts';
export { CodeList, Column, CoreElement, CoreTerm, Field, Option } from './model/field.ts';
export type { FieldKind, FieldOf } from './model/field.ts';
export { Form, Layout, Section } from './model/form.ts';
export type { LayoutCell } from './model/form.ts';
export {
  Article,
  Informing,
  Office,
  Pack,
  Parameter,
  Regulation,
  Requirement,
  UnitAttribute,
  WorkCalendar,
} from './model/pack.ts';
export type { PackSource } from './model/pack.ts';
export type { Basis } from './model/primitive.ts';
export { Effect, Filing, isBirth, Panel, Procedure, Review, State, Transition } from './model/procedure.ts';
export { DocumentType, Link, RecordType } from './model/record-type.ts';
export { Cure, Fact, Rule } from './model/rule.ts';
export { Similarity, Thesaurus } from './model/similarity.ts';
export { Transfer } from './model/transfer.ts';
export { StateSet, statesIn } from './model/state-set.ts';
export { Finding, Scenario, ScenarioFile, Step } from './model/scenario.ts';
export type {
  ExpressionIssue,
  ExpressionValue,
  Scope,
  ScopeType,
  ScopeValues,
  Truth,
} from './expression/types.ts';
export { checkExpression, compileCondition, compileValue, readsOf } from './expression/compile-expression.ts';
export { addDays, addMonths, daysBetween, isIsoDate, yearOf } from './expression/calendar.ts';
export { clockScope, comesRound, periodScope } from './scope/clock-scope.ts';
export { columnScope, formScope } from './scope/form-scope.ts';
export { linksFrom } from './scope/links-from.ts';
export type { VisibleLink } from './scope/links-from.ts';
export { parameterValues } from './scope/parameter-values.ts';
export { procedureScope } from './scope/procedure-scope.ts';
export { recordShape } from './scope/record-shape.ts';
export { packError, packWarning } from './issue.ts';
export type { PackIssue, Place, SourceIssue } from './issue.ts';
export { shapeIssues } from './parse/shape-issues.ts';
export { parsePack } from './parse/parse-pack.ts';
export { parsePackFiles } from './parse/parse-pack-files.ts';
export type { SourcedPack } from './parse/parse-pack-files.ts';
export { parseBases } from './parse/parse-bases.ts';
export { parseScenarioFile } from './parse/parse-scenario-file.ts';
export type { SourceFile } from './parse/read-yaml.ts';
export { expandSteps } from './scenario/expand-steps.ts';
export type { Fragments } from './scenario/expand-steps.ts';
export { tellScenarios } from './scenario/tell-scenarios.ts';
export { coverageOf } from './requirement/coverage-of.ts';
export type { Coverage, Proof } from './requirement/coverage-of.ts';
export { provenBy } from './requirement/proven-by.ts';
export type { ScenarioSteps } from './requirement/proven-by.ts';
export { provisionsOf } from './requirement/provisions-of.ts';
export type { Provision } from './requirement/provisions-of.ts';
export { fieldsByName } from './check/check-transfers.ts';
export { transferEnds } from './check/transfer-ends.ts';
export { checkPack } from './check/check-pack.ts';
export { checkSuccessor } from './check/check-successor.ts';
export { PackEdit, PackPlace } from './edit/pack-edit.ts';
export type { EditRefusal } from './edit/pack-edit.ts';
export { applyPackEdits } from './edit/apply-pack-edits.ts';
export type { PackEdited } from './edit/apply-pack-edits.ts';
export { overlapOfPackEdits } from './edit/overlap-of-pack-edits.ts';
export { replayPackEdits } from './edit/replay-pack-edits.ts';
export type { LostEdit, Overwritten, Replayed } from './edit/replay-pack-edits.ts';
export { numberOf, numberParts, seriesOf } from './number/number-rule.ts';
export type { NumberKnown, NumberPart } from './number/number-rule.ts';
export { conflictName } from './base/merging.ts';
export type { Choose, MergeConflict, MergeSide } from './base/merging.ts';
export { readBase } from './base/read-parts.ts';
export { restOnBase } from './base/rest-on-base.ts';
export { updateBase } from './base/update-base.ts';
export type { BaseUpdate } from './base/update-base.ts';
export { lockedProperties } from './base/locked-properties.ts';
export { weakened } from './base/weakened.ts';
export { editsBetween } from './difference/edits-between.ts';
export { comparePacks } from './difference/compare-packs.ts';
export { longestRise } from './difference/longest-rise.ts';
export type { PackDifference } from './difference/pack-difference.ts';
export { isSameJson } from './edit/same-json.ts';
export { identityOf, isList, isObject } from './edit/identity.ts';
export type { Json, JsonObject } from './edit/identity.ts';
export { valueAt } from './edit/tree.ts';
export { COMPARISONS } from './logic/outline.ts';
export type { Comparison, Literal, Operand, Outline } from './logic/outline.ts';
export { outlineOf } from './logic/outline-of.ts';
export { readerCondition } from './logic/reader-condition.ts';
export type { ReaderCondition, ReaderPlace, ReaderValue } from './logic/reader-condition.ts';
export { writeOperand, writeOutline } from './logic/write-outline.ts';
export { deadlineDaysQuery, deadlinesQuery } from './reading/deadline-questions.ts';
export type { Owed } from './reading/deadline-questions.ts';
export { dashboardsFor } from './reading/dashboards-for.ts';
export { layWidgets } from './reading/lay-widgets.ts';
export type { Cell } from './reading/lay-widgets.ts';
export { optionsOf } from './reading/options-of.ts';
export { isDated, isGroupable, isNumeric, readKindOf } from './reading/read-kind.ts';
export type { ReadKind } from './reading/read-kind.ts';
export {
  enumName,
  memberName,
  pascal,
  pathName,
  rootNames,
  typeName,
  typeOfDocument,
} from './reading/read-names.ts';
export { type AskedStanding, BEGUN, type KeptTable, keptTablesOf } from './reading/kept-tables.ts';
export { handedIn, readPathsOf, reportedPathsOf } from './reading/read-paths.ts';
export type { ReadPath } from './reading/read-paths.ts';
export { OPERATORS, placeOf, readWhere } from './reading/where.ts';
export type { Condition, Operator } from './reading/where.ts';
export { recordsQuery, whereAt, widgetQuery, widgetWhere } from './reading/widget-query.ts';
export type { Looking, ReadQuestion } from './reading/widget-query.ts';
export { fieldUses, renameField } from './reference/field-uses.ts';
export { isNamedFamily } from './reference/name-in-text.ts';
export { renameThing } from './reference/rename-thing.ts';
export { thingUses } from './reference/thing-uses.ts';
export { propertiesOf } from './model/field-properties.ts';
export type { FieldProperty, PropertyOf } from './model/field-properties.ts';
