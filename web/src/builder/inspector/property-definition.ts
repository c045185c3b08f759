import { Form, type JsonObject } from '@lixiang/schema';
import { inspectorWords, type PropertyWords, propertyWords } from '../../wording/property.ts';
import type { PropertyContext, PropertySection, PropertySpec } from './property-spec.ts';

const SECTIONS: readonly PropertySection[] = ['common', 'options', 'logic', 'checks', 'layout', 'basis'];

/** The properties as a form of our own, to be drawn by our own renderer. */
export function propertyDefinition(specs: readonly PropertySpec[], context: PropertyContext): Form {
  const sections = SECTIONS.map((section) => ({
    key: section,
    title: inspectorWords[section],
    fields: specs.filter((spec) => spec.section === section).map((spec) => fieldOf(spec, context)),
  })).filter(({ fields }) => fields.length > 0);
  return Form.parse({ key: 'properties', name: inspectorWords.common, sections });
}

function fieldOf(spec: PropertySpec, context: PropertyContext): JsonObject {
  const { name, help } = wordsOf(spec);
  return { key: spec.id, label: name, help, ...spec.draw(context) };
}

/** What a property is called, and what it does. */
export function wordsOf({ id, words }: PropertySpec): PropertyWords {
  return (
    words ??
    Object.entries(propertyWords).find(([property]) => property === id)?.[1] ?? { name: id, help: id }
  );
}
