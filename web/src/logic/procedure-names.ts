import { openLists } from '@lixiang/forms';
import type { Form, Pack, RecordType } from '@lixiang/schema';
import { formNames, type Names } from '../form/why/names.ts';
import { conditionWords as words } from '../wording/condition.ts';

/** Names for the conditions of a procedure: answers by their document, results, states, and what the pack sets. */
export function procedureNames(pack: Pack, type: RecordType): Names {
  const lists = openLists(pack.codeLists);
  const byDocument = new Map(
    type.documents.flatMap(({ key, name, form }) => {
      const found = pack.forms.find((each) => each.key === form);
      return found ? [[key, { name, names: formNames({ pack, form: found, lists }) }] as const] : [];
    }),
  );
  const facts = formNames({ pack, form: factsForm(type), lists });
  const procedure = pack.procedures.find(({ key }) => key === type.procedure);
  const documentName = (key: string | undefined) => type.documents.find((each) => each.key === key)?.name;

  /** The names that a path belongs to, and the path as they know it. */
  const owner = (path: readonly string[]): readonly [Names, readonly string[]] => {
    const [first = '', ...rest] = path;
    if (first === 'facts') return [facts, rest];
    const from = first === 'submitted' ? rest : path;
    const document = byDocument.get(from[0] ?? '');
    return document && from.length > 1 ? [document.names, from.slice(1)] : [facts, path];
  };

  return {
    name(path) {
      const [first = '', second] = path;
      if (first === 'documents') return words.ready(documentName(second) ?? second ?? '');
      if (first === 'files') return words.files(documentName(second) ?? second ?? '');
      if (first === 'record') return words.record[second === 'state' ? 'state' : 'other'](second ?? '');
      const from = first === 'submitted' ? path.slice(1) : path;
      const document = byDocument.get(from[0] ?? '');
      if (document && from.length > 1)
        return words.inDocument(document.name, document.names.name(from.slice(1)));
      const [names, rest] = owner(path);
      return names.name(rest);
    },
    value(path, value) {
      if (path[0] === 'record' && path[1] === 'state')
        return procedure?.states.find(({ key }) => key === value)?.name ?? String(value);
      if (path[0] === 'actor' && path[1] === 'offices')
        return pack.offices.find(({ key }) => key === value)?.name ?? String(value);
      const [names, rest] = owner(path);
      return names.value(rest, value);
    },
    measure(path) {
      const [names, rest] = owner(path);
      return names.measure(rest);
    },
  };
}

/** The facts of a record as if they were a form. */
function factsForm({ facts, key, name }: RecordType): Form {
  return {
    key,
    name,
    basis: [],
    ref: [],
    sections: [{ key: 'facts', title: name, fields: facts }],
    rules: [],
    transfers: [],
  };
}
