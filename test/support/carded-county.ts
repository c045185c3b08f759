import { Form, type PackSource } from '@lixiang/schema';
import { SAMPLE_PACK_SOURCE } from '../../server/src/procedure/sample-pack.ts';

/** The made-up county, where an entry's card asks for these fields beside its name. */
export function cardedCounty(...fields: readonly unknown[]): PackSource {
  const named = [
    { kind: 'text', key: 'name', label: '名称', required: true },
    { kind: 'unit', key: 'employer', label: '所在单位' },
  ];
  const sections = [{ key: 'main', title: '登记', fields: [...named, ...fields] }];
  const card = Form.parse({ key: 'card', name: '登记卡', basis: ['1'], sections });
  return {
    ...SAMPLE_PACK_SOURCE,
    forms: SAMPLE_PACK_SOURCE.forms.map((form) => (form.key === 'card' ? card : form)),
  };
}

/** A pack in which an entry that is listed may be written on, and listed again with what has been written. */
export function listedAgain(source: PackSource): PackSource {
  const states = ['proposed', 'listed'];
  return {
    ...source,
    procedures: source.procedures?.map((procedure) => ({
      ...procedure,
      transitions: procedure.transitions.map((act) =>
        act.key === 'list' ? Object.assign({}, act, { from: states }) : act,
      ),
    })),
    recordTypes: source.recordTypes.map((type) => ({
      ...type,
      documents: type.documents.map((each) =>
        type.key === 'entry' ? Object.assign({}, each, { editableIn: states }) : each,
      ),
    })),
  };
}
