import { Pack, type PackSource } from '@lixiang/schema';
import { SAMPLE_FORMS } from './sample-forms.ts';
import { SAMPLE_PROJECT } from './sample-project.ts';
import { SAMPLE_RECORD_TYPES } from './sample-record-types.ts';
import { SAMPLE_REGISTRIES } from './sample-registries.ts';

const basis = ['1'];

/** A county made up for tests: small, and with one of everything that a procedure can ask for. */
export const SAMPLE_PACK_SOURCE: PackSource = {
  format: 1,
  jurisdiction: { key: 'sample', name: '甲县', code: '500901' },
  regulation: {
    title: '甲县项目管理办法',
    effectiveFrom: '2020-01-01',
    articles: [{ key: '1', label: '第一条', summary: '项目先列入清单，再申报、审查、批复。' }],
  },
  effectiveFrom: '2020-01-01',
  offices: [
    { key: 'bureau', name: '管理局', basis },
    { key: 'planning', name: '发展改革局', basis },
    { key: 'finance', name: '财政局', basis },
  ],
  parameters: [{ kind: 'money', key: 'threshold', label: '可研起点', basis, value: '50' }],
  forms: SAMPLE_FORMS,
  recordTypes: SAMPLE_RECORD_TYPES,
  procedures: [SAMPLE_PROJECT, ...SAMPLE_REGISTRIES],
};

/** The made-up pack as it would be published. */
export const SAMPLE_PACK: Pack = Pack.parse(SAMPLE_PACK_SOURCE);
