import { referencesIn, type Reference, type Values } from '@lixiang/forms';
import type { Form } from '@lixiang/schema';
import { useEffect, useState } from 'react';
import type { FormServices } from '../types.ts';

type Names = Readonly<Record<string, string>>;

/** The names of every unit and record that the answers hold by id; undefined until all are known. */
export function useAllNames(form: Form, values: Values, services: FormServices): Names | undefined {
  const [names, setNames] = useState<Names | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    const learn = async () => {
      const all = await allNames(form, values, services);
      if (wanted) setNames(all);
    };
    void learn();
    return () => {
      wanted = false;
    };
  }, [form, values, services]);
  return names;
}

/** The names of every unit and record that the answers hold by id. */
export async function allNames(form: Form, values: Values, services: FormServices): Promise<Names> {
  const references = referencesIn(
    form.sections.flatMap(({ fields }) => fields),
    values,
  );
  return Object.fromEntries(await Promise.all(references.map((reference) => nameOf(reference, services))));
}

/** A name that cannot be had is printed as its id: a paper with a gap would look answered and be wrong. */
async function nameOf(
  { id, recordType }: Reference,
  services: FormServices,
): Promise<readonly [string, string]> {
  const known = services.names?.[id];
  if (known !== undefined) return [id, known];
  const lookup = recordType === undefined ? services.units : services.records?.(recordType);
  try {
    return [id, (await lookup?.name(id)) ?? id];
  } catch {
    return [id, id];
  }
}
