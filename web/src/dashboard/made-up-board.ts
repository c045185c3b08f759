import { Pack, type Widget } from '@lixiang/schema';
import { type LoadedPack, loadPack } from '../form/loaded-pack.ts';

export const COMMON = { key: 'one', title: '一览', of: 'thing', width: 6, height: 3 } as const;

/** A county made up for trying dashboards in tests, with the widgets given. */
export function madeUpBoard(...widgets: readonly unknown[]): LoadedPack {
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
      forms: [
        {
          key: 'any',
          name: '表',
          sections: [{ key: 's', title: '节', fields: [{ key: 'a', label: '甲', kind: 'text' }] }],
        },
      ],
      procedures: [
        {
          key: 'way',
          name: '办理',
          recordType: 'thing',
          initial: 'open',
          states: [
            { key: 'open', name: '编制' },
            { key: 'closed', name: '办结', final: true },
          ],
          transitions: [{ key: 'close', name: '办结', from: ['open'], to: 'closed', by: [{ unit: 'own' }] }],
        },
      ],
      recordTypes: [
        {
          key: 'thing',
          name: '事项',
          nature: 'dossier',
          procedure: 'way',
          facts: [
            { key: 'cost', label: '金额', kind: 'money' },
            { key: 'year', label: '年度', kind: 'year' },
            {
              key: 'sort',
              label: '类别',
              kind: 'choice',
              options: [
                { key: 'new', label: '新建' },
                { key: 'old', label: '续建' },
              ],
            },
          ],
          title: 'paper.a',
          number: 'T{seq:4}',
          create: [{ unit: 'any' }],
          documents: [
            { key: 'paper', name: '材料', form: 'any', filledBy: [{ unit: 'own' }], editableIn: ['open'] },
          ],
        },
      ],
      dashboards: [
        {
          key: 'board',
          name: '看板',
          for: [{ office: 'finance' }],
          filters: [{ key: 'year', label: '年度', paths: { thing: 'facts.year' } }],
          widgets: widgets.length > 0 ? widgets : [{ ...COMMON, kind: 'number' }],
        },
      ],
    }),
  );
}

/** The only widget of such a county's dashboard. */
export function onlyWidget({ content }: LoadedPack): Widget {
  const widget = content.dashboards[0]?.widgets[0];
  if (!widget) throw new Error('the made-up dashboard has a widget');
  return widget;
}
