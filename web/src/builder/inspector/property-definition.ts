import { Form, type JsonObject } from '@lixiang/schema';
import { inspectorWords, type PropertyWords, propertyWords } from '../../wording/property.ts';
import { baseWords } from '../../wording/base.ts';
import type { PropertyContext, PropertySection, PropertySpec } from './property-spec.ts';

const SECTIONS: readonly PropertySection[] = ['common', 'options', 'logic', 'checks', 'layout', 'basis'];

/** Properties that are not left to whoever designs, each with the reason. */
type Locked = ReadonlyMap<string, string>;

/** The properties as a form of our own, to be drawn by our own renderer. */
export function propertyDefinition(
  specs: readonly PropertySpec[],
  context: PropertyContext,
  locked: Locked = new Map(),
): Form {
  const sections = SECTIONS.map((section) => ({
    key: section,
    title: inspectorWords[section],
    fields: specs.filter((spec) => spec.section === section).map((spec) => fieldOf(spec, context, locked)),
  })).filter(({ fields }) => fields.length > 0);
  return Form.parse({ key: 'properties', name: inspectorWords.common, sections });
}

function fieldOf(spec: PropertySpec, context: PropertyContext, locked: Locked): JsonObject {
  const { name, help } = wordsOf(spec);
  const drawn = { key: spec.id, label: name, help, ...spec.draw(context) };
  const why = locked.get(spec.property);
  return why === undefined ? drawn : { ...drawn, readOnly: true, help: baseWords.lockedWhy(why) };
}

/** What a property is called, and what it does. */
export function wordsOf({ id, words }: PropertySpec): PropertyWords {
  return (
    words ??
    Object.entries(propertyWords).find(([property]) => property === id)?.[1] ?? { name: id, help: id }
  );
}
