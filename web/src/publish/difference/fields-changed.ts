import { comparePacks, type Json } from '@lixiang/schema';
import { readPlace } from '../../design/read-place.ts';

/** The fields of a form in which anything is otherwise; those inside tables and groups by the one that holds them. */
export function fieldsChanged(before: Json, after: Json, form: string): ReadonlySet<string> {
  return new Set(
    comparePacks(only(before, form), only(after, form)).flatMap(({ at }) => {
      const [, , , , list, field] = at;
      return list === 'fields' && field !== undefined ? [field] : [];
    }),
  );
}

/** The one form of a pack, as a pack says it. */
function only(content: Json, form: string): Json {
  const found = readPlace(content, ['forms', form]);
  return { forms: found === undefined ? [] : [found] };
}
