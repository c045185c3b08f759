import type { Json } from '@lixiang/schema';
import { Alert, Button } from 'antd';
import type { LoadedPack } from '../../form/loaded-pack.ts';
import { paperDesignWords as words } from '../../wording/paper-design.ts';
import { autoLayout } from './auto-layout.ts';
import { LayoutEditor } from './layout-editor.tsx';
import { type PaperChange, readLayout } from './paper-layout.ts';
import { PaperPreview } from './paper-preview.tsx';
import styles from './paper-designer.module.css';

/** Whoever has a paper laid out goes on in it. */
const FIRST_CELL = '[role="grid"] [data-cell="0/0"]';

export type PaperDesignerProps = {
  readonly pack: LoadedPack;
  /** Where the form stands in the configuration. */
  readonly place: readonly string[];
  /** The form as the design has it, which may be unfinished. */
  readonly form: Json;
  readonly change: PaperChange;
};

/** The official paper of a form: its grid and lines, edited where they stand, and the page as it will be printed. */
export function PaperDesigner({ pack, place, form, change }: PaperDesignerProps) {
  const layout = readLayout(form);
  const lay = () => {
    const next = autoLayout(form);
    if (next === undefined) return;
    change([{ kind: 'set', at: [...place, 'layout'], value: next }], words.done.auto);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(FIRST_CELL)?.focus());
  };
  if (layout === undefined || layout === 'broken')
    return (
      <Alert
        type="info"
        showIcon
        title={layout === undefined ? words.none : words.broken}
        action={
          <Button type="primary" disabled={autoLayout(form) === undefined} onClick={lay}>
            {words.auto}
          </Button>
        }
      />
    );
  return (
    <div className={styles.designer}>
      <LayoutEditor layout={layout} place={place} form={form} change={change} layAgain={lay} />
      <PaperPreview form={form} pack={pack} />
    </div>
  );
}
