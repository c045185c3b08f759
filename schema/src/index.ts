export { Actor } from './model/actor.ts';
export { CodeList, Column, Field, Option } from './model/field.ts';
export type { FieldKind, FieldOf } from './model/field.ts';
export { Form, Layout, Section } from './model/form.ts';
export type { LayoutCell } from './model/form.ts';
export { Article, Office, Pack, Parameter, Regulation, UnitAttribute } from './model/pack.ts';
export type { PackSource } from './model/pack.ts';
export type { Basis } from './model/primitive.ts';
export { Effect, Panel, Procedure, Review, State, Transition } from './model/procedure.ts';
export { DocumentType, Link, RecordType } from './model/record-type.ts';
export { Cure, Fact, Rule } from './model/rule.ts';
export { Finding, Scenario, ScenarioFile, Step } from './model/scenario.ts';
export type {
  ExpressionIssue,
  ExpressionValue,
  Scope,
  ScopeType,
  ScopeValues,
  Truth,
} from './expression/types.ts';
