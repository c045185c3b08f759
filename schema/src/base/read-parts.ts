import { z } from 'zod';
import { identityOf, isList, isObject, type Json, type JsonObject, own } from '../edit/identity.ts';
import { thingsOf } from '../edit/things.ts';
import { Base } from '../model/base.ts';
import { CodeList } from '../model/field.ts';
import { Form } from '../model/form.ts';

const MODELS = { form: Form, codeList: CodeList, base: Base };

/** A part of a configuration that is being designed, with defaults filled in; undefined where it is unfinished. */
export function readPart(kind: keyof typeof MODELS, value: Json | undefined): JsonObject | undefined {
  const parsed = MODELS[kind].safeParse(value);
  return parsed.success ? plainObject(parsed.data) : undefined;
}

/** A base of a configuration, or undefined where there is none that can be read. */
export function readBase(value: Json | undefined): Base | undefined {
  const parsed = Base.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** What the model has read, as JSON. */
export function plainObject(value: unknown): JsonObject {
  const plain = z.json().parse(value);
  return isObject(plain) ? plain : {};
}

/** The things of a list of a configuration. */
export function listOf(content: Json, name: string): readonly JsonObject[] {
  const list = isObject(content) ? own(content, name) : undefined;
  return isList(list) ? list.filter(isObject) : [];
}

/** The thing of a list of a configuration with this identity. */
export function thingIn(content: Json, name: string, identity: string): JsonObject | undefined {
  return listOf(content, name).find((item) => identityOf(item) === identity);
}

/** Whether the fields of a form can be told apart, so that merging loses none. */
export function isMergeable(form: JsonObject): boolean {
  const sections = thingsOf(own(form, 'sections')) ?? [];
  const fields = sections.flatMap(({ item }) => thingsOf(own(item, 'fields')) ?? []);
  return [sections, fields].every(
    (list) => new Set(list.map(({ identity }) => identity)).size === list.length,
  );
}
