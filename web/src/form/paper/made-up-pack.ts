import { Pack } from '@lixiang/schema';
import { type LoadedPack, loadPack } from '../loaded-pack.ts';

/** A county made up for trying papers in tests, with the forms given. */
export function madeUpPack(
  forms: readonly unknown[] = [PLAIN],
  codeLists: readonly unknown[] = [],
): LoadedPack {
  return loadPack(
    1,
    Pack.parse({
      format: 1,
      jurisdiction: { key: 'nowhere', name: '某县', code: '000000' },
      regulation: {
        title: '办法',
        effectiveFrom: '2024-01-01',
        articles: [{ key: '1', label: '第一条', summary: '提要' }],
      },
      effectiveFrom: '2024-01-01',
      offices: [{ key: 'finance', name: '财政部门', basis: ['1'] }],
      forms,
      codeLists,
      recordTypes: [
        {
          key: 'thing',
          name: '事项',
          nature: 'registry',
          documents: [
            { key: 'paper', name: '材料', form: 'any', filledBy: [{ unit: 'own' }], editableIn: ['open'] },
          ],
          title: 'paper.a',
          number: 'T{seq:4}',
          create: [{ unit: 'any' }],
        },
      ],
    }),
  );
}

const PLAIN = {
  key: 'any',
  name: '表',
  sections: [{ key: 's', title: '节', fields: [{ key: 'a', label: '甲', kind: 'text' }] }],
};
