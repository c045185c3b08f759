import { type Json, type PackEdit } from '@lixiang/schema';
import fc from 'fast-check';
import { text, WHY } from './locked-county.ts';

const SECTIONS = ['main', 'more'];
export const FIELDS = [
  'title',
  'grade',
  'way',
  'reason',
  'count',
  'named',
  'items',
  'remark',
  'proof',
  'own',
];
const fieldsOf = (section: string) => ['forms', 'county', 'sections', section, 'fields'];
const anyField = fc
  .tuple(fc.constantFrom(...SECTIONS), fc.constantFrom(...FIELDS))
  .map(([section, key]) => fieldsOf(section).concat(key));
const anyColumn = fc
  .constantFrom('thing', 'note', 'own')
  .map((key) => fieldsOf('main').concat('items', 'columns', key));
const anySection = fc.constantFrom(...SECTIONS).map((key) => ['forms', 'county', 'sections', key]);
const anyRule = fc.constantFrom('told', 'proven').map((key) => ['forms', 'county', 'rules', key]);
const anyOption = fc.constantFrom('high', 'low').map((key) => ['codeLists', 'grade', 'options', key]);
const anyPlace = fc.oneof({ weight: 6, arbitrary: anyField }, anyColumn, anySection, anyRule, anyOption);
const anyCondition = fc.constantFrom<Json[]>(
  'true',
  '1 > 2',
  "grade == 'high'",
  "grade == 'high' && has(answers.remark)",
  'has(answers.remark)',
);
/** Whatever the language of forms can say of a field, a section, a rule or an option, sense or none. */
const anySaying = fc.oneof<fc.Arbitrary<readonly [string, Json]>[]>(
  fc.tuple(fc.constantFrom('required', 'visibleWhen', 'when', 'require', 'computed'), anyCondition),
  fc.tuple(fc.constantFrom('required', 'readOnly', 'retired', 'many'), fc.boolean()),
  fc.tuple(
    fc.constantFrom('min', 'max', 'minLength', 'maxLength', 'minRows', 'maxRows'),
    fc.constantFrom<Json[]>(0, 1, 2, 50),
  ),
  fc.tuple(
    fc.constant('kind'),
    fc.constantFrom(
      'text',
      'longText',
      'integer',
      'yesNo',
      'person',
      'seal',
      'date',
      'choices',
      'creditCode',
    ),
  ),
  fc.tuple(fc.constant('number'), fc.constant('{seq:4}')),
  fc.tuple(fc.constantFrom('default', 'computed'), fc.constantFrom<Json[]>("'a'", 'high', '1')),
  fc.tuple(fc.constant('list'), fc.constantFrom('grade', 'other')),
  fc.tuple(fc.constant('force'), fc.constantFrom('warn', 'block')),
  fc.tuple(fc.constant('key'), fc.constantFrom('own', 'told', 'high')),
  fc.tuple(fc.constant('options'), fc.constant([{ key: 'high', label: '高' }])),
);
/** One edit of the county's form or of the list that it chooses from. */
export const anyEdit = fc.oneof<{ weight: number; arbitrary: fc.Arbitrary<PackEdit> }[]>(
  {
    weight: 8,
    arbitrary: fc
      .tuple(anyPlace, anySaying)
      .map(([place, [name, value]]) => ({ kind: 'set' as const, at: [...place, name], value })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        anyPlace,
        fc.constantFrom('required', 'maxLength', 'min', 'max', 'minRows', 'maxRows', 'list', 'when', 'at'),
      )
      .map(([place, name]) => ({ kind: 'clear' as const, at: [...place, name] })),
  },
  { weight: 1, arbitrary: anyPlace.map((at) => ({ kind: 'remove' as const, at })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyField, fc.constantFrom(...SECTIONS))
      .map(([at, into]) => ({ kind: 'move' as const, at, into: fieldsOf(into), after: null })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<PackEdit[]>(
      { kind: 'insert', into: fieldsOf('more'), item: text('own'), after: null },
      {
        kind: 'insert',
        into: ['codeLists', 'grade', 'options'],
        item: { key: 'mid', label: '中' },
        after: null,
      },
      { kind: 'set', at: ['codeLists', 'grade', 'open'], value: true },
      {
        kind: 'insert',
        into: ['codeLists'],
        item: {
          key: 'other',
          name: '别的',
          inferred: WHY,
          options: [
            { key: 'high', label: '高' },
            { key: 'low', label: '低' },
          ],
        },
        after: null,
      },
    ),
  },
);
