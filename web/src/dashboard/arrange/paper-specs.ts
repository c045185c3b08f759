import { isObject } from '@lixiang/schema';
import { lines, plain, type PropertySpec } from '../../builder/inspector/property-spec.ts';

type Part = 'title' | 'heads' | 'notes' | 'seals';

/** The properties of an official table: its title, of a list its heads, and what stands below it. */
export function paperSpecs(isList: boolean): readonly PropertySpec[] {
  return [
    part('title', { ...plain('paper', 'layout', { kind: 'text', maxLength: 200 }), id: 'paperTitle' }),
    ...(isList ? [part('heads', { ...lines('paper', 'layout'), id: 'paperHeads' })] : []),
    part('notes', { ...lines('paper', 'layout'), id: 'paperNotes' }),
    part('seals', { ...lines('paper', 'layout'), id: 'paperSeals' }),
  ];
}

/** A part of the paper; of one that says nothing, nothing is kept. */
function part(name: Part, spec: PropertySpec): PropertySpec {
  return {
    ...spec,
    read: (value, context) => spec.read(isObject(value) ? value[name] : undefined, context),
    write: (answer, context) => {
      const { [name]: _before, ...others } = isObject(context.item['paper']) ? context.item['paper'] : {};
      const written = spec.write(answer, context);
      const says = written !== undefined && !(Array.isArray(written) && written.length === 0);
      const paper = says ? { ...others, [name]: written } : others;
      return Object.keys(paper).length === 0 ? undefined : paper;
    },
  };
}
