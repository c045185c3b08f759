import { ConfigProvider } from 'antd';
import { createRoot } from 'react-dom/client';
import { FormEditor } from '../../../web/src/form/editor/form-editor.tsx';
import { rootElement, timed, type PeerPage } from '../page/peer-page.ts';
import { COLUMNS, tableRows } from './table-spec.ts';
import { CIRCUMSTANCES, tablePack } from './trial-pack.ts';

/** Our sheet inside its editor: validation, autosave and undo on. The chunk is loaded before the clock starts. */
export const peer: PeerPage = {
  async mount(size) {
    await import('../../../web/src/catalogue/sheet.tsx');
    const { pack, form } = tablePack({
      key: 'items',
      label: 'items',
      kind: 'table',
      style: 'sheet',
      maxRows: 20_000,
      columns: Array.from({ length: COLUMNS }, (_, column) => ({
        key: `c${column}`,
        label: `c${column}`,
        kind: 'text',
        required: true,
        maxLength: 60,
      })),
    });
    const initialValues = { items: tableRows(size) };
    return timed(
      () =>
        createRoot(rootElement()).render(
          <ConfigProvider>
            <FormEditor
              pack={pack}
              form={form}
              initialValues={initialValues}
              revision={1}
              circumstances={CIRCUMSTANCES}
              readOnly={false}
              save={() => Promise.resolve({ kind: 'saved', revision: 2, merged: [] })}
            />
          </ConfigProvider>,
        ),
      () => document.querySelector('[role="gridcell"]') !== null,
    );
  },
};
