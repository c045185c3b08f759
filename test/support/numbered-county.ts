import { Form } from '@lixiang/schema';
import { SAMPLE_PACK_SOURCE } from '../../server/src/procedure/sample-pack.ts';

/** An entry's card with a catalogue, whose entries are numbered by their kind. */
const CARD = Form.parse({
  key: 'card',
  name: '登记卡',
  basis: ['1'],
  sections: [
    {
      key: 'main',
      title: '登记',
      fields: [
        { kind: 'text', key: 'name', label: '名称', required: true },
        { kind: 'unit', key: 'employer', label: '所在单位' },
        {
          kind: 'table',
          key: 'items',
          label: '目录',
          columns: [
            {
              kind: 'choice',
              key: 'kind',
              label: '类',
              required: true,
              options: [
                { key: 'base', label: '基础', code: '1' },
                { key: 'topic', label: '主题', code: '2' },
              ],
            },
            { kind: 'text', key: 'code', label: '代码', number: '{code:kind}{place}/{seq:3}' },
            { kind: 'text', key: 'resource', label: '资源', number: 'ZY-{seq:2}', numberFor: ['name'] },
            { kind: 'text', key: 'name', label: '名称' },
          ],
        },
      ],
    },
  ],
});
type TypeSource = (typeof SAMPLE_PACK_SOURCE.recordTypes)[number];

function changed({ key, documents }: TypeSource): Partial<TypeSource> {
  if (key === 'expert') return { number: 'ZJ-{unit}-{seq:3}' };
  const editable = documents.map((each) => Object.assign({}, each, { editableIn: ['proposed', 'listed'] }));
  return key === 'entry' ? { documents: editable } : {};
}

/** The made-up county, where an entry that is listed may be listed again with what has been written since. */
export const NUMBERED_COUNTY = {
  ...SAMPLE_PACK_SOURCE,
  forms: SAMPLE_PACK_SOURCE.forms.map((form) => (form.key === 'card' ? CARD : form)),
  procedures: SAMPLE_PACK_SOURCE.procedures?.map((procedure) =>
    procedure.key === 'entry'
      ? {
          ...procedure,
          transitions: procedure.transitions.map((act) =>
            act.key === 'list' ? { ...act, from: ['proposed', 'listed'] } : act,
          ),
        }
      : procedure,
  ),
  recordTypes: SAMPLE_PACK_SOURCE.recordTypes.map((type) => Object.assign({}, type, changed(type))),
};
