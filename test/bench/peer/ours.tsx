import { ConfigProvider } from 'antd';
import { createRoot } from 'react-dom/client';
import { FormEditor } from '../../../web/src/form/editor/form-editor.tsx';
import { formSpec } from '../form-spec.ts';
import { hasField, rootElement, timed, type PeerPage } from '../page/peer-page.ts';
import { CIRCUMSTANCES, trialPack } from './trial-pack.ts';

/** The whole editor: sections, navigation, autosave, undo. */
export const peer: PeerPage = {
  mount(size) {
    const { pack, form } = trialPack(size);
    const last = formSpec(size).at(-1)?.name ?? '';
    return timed(
      () =>
        createRoot(rootElement()).render(
          <ConfigProvider>
            <FormEditor
              pack={pack}
              form={form}
              initialValues={{}}
              revision={1}
              circumstances={CIRCUMSTANCES}
              readOnly={false}
              save={() => Promise.resolve({ kind: 'saved', revision: 2, merged: [] })}
            />
          </ConfigProvider>,
        ),
      () => hasField(last),
    );
  },
};
