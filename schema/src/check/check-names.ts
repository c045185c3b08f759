import { packError, type PackIssue } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { linksFrom } from '../scope/links-from.ts';
import { fieldsOf } from './fields-of.ts';
import { placed, type Placed } from './placed.ts';

type Name = Placed<string>;

/** Words of the expression language, which can name nothing. */
const LANGUAGE =
  'true false null in as break const continue else for function if import let loop package namespace return var void while';
const COMMON = 'param today unit';
const IN_FORM = words(LANGUAGE, COMMON, 'answers row');
/** What a record has beside its documents and links, and what another sees of it through a link. */
const IN_RECORD = words(
  LANGUAGE,
  COMMON,
  'documents files facts record actor points reviews panels clocks input candidate it period submitted',
  'id state phase number title createdOn events filings',
);

/** Every name that an expression may use means one thing where it is used. */
export function checkNames(pack: Pack): readonly PackIssue[] {
  return [
    ...placed(pack.forms, 'forms').flatMap(({ item, path }) => {
      const top = fieldsOf(item, ...path).filter((field) => !field.holder);
      return top.flatMap(({ item: field, path: at }) =>
        reserved({ item: field.key, path: [...at, 'key'] }, IN_FORM),
      );
    }),
    ...placed(pack.recordTypes, 'recordTypes').flatMap((type) => namesOfRecordType(pack, type)),
  ];
}

function namesOfRecordType(
  pack: Pack,
  { item: type, path }: Placed<Pack['recordTypes'][number]>,
): readonly PackIssue[] {
  const documents = placed(type.documents, ...path, 'documents').map(keyName);
  const own = placed(type.links, ...path, 'links').map(keyName);
  const inverse = linksFrom(pack, type)
    .filter((link) => link.direction === 'inverse')
    .map(({ key, target, link }) => ({
      item: key,
      path: [
        'recordTypes',
        String(pack.recordTypes.indexOf(target)),
        'links',
        String(target.links.indexOf(link)),
        'inverse',
        'key',
      ],
    }));
  return [
    ...[...documents, ...own, ...inverse].flatMap((name) => reserved(name, IN_RECORD)),
    ...collisions([...documents, ...own, ...inverse], type.key),
  ];
}

/** Two things of different kinds that one expression would call by the same name. */
function collisions(names: readonly Name[], recordType: string): readonly PackIssue[] {
  const seen = new Set<string>();
  return names.flatMap(({ item: key, path }) => {
    if (seen.has(key)) return [packError(path, 'nameCollides', { key, recordType })];
    seen.add(key);
    return [];
  });
}

function reserved({ item: key, path }: Name, taken: ReadonlySet<string>): readonly PackIssue[] {
  return taken.has(key) ? [packError(path, 'reservedName', { key })] : [];
}

function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}

function keyName({ item, path }: Placed<{ readonly key: string }>): Name {
  return { item: item.key, path: [...path, 'key'] };
}
