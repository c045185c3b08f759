import type { Form, Json } from '@lixiang/schema';
import { Alert } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { FormPaper } from '../../form/paper/form-paper.tsx';
import type { LoadedPack } from '../../form/loaded-pack.ts';
import { circumstancesOf } from '../../lookup/circumstances.ts';
import { WaitingPage } from '../../ui/waiting-page.tsx';
import { paperDesignWords as words } from '../../wording/paper-design.ts';
import { useAtRest } from '../preview/use-at-rest.ts';
import { readForm } from './read-form.ts';
import styles from './paper-designer.module.css';

const NO_UNIT = { name: '', attributes: {}, authority: null };
const LONG_MILLIMETRES = 297;
const SHORT_MILLIMETRES = 210;
/** Lines drawn half outside are no second page. */
const SPARE_MILLIMETRES = 1;

/** The blank paper as it will be printed, with a warning where it takes more than a page. */
export function PaperPreview({ form: newest, pack }: { readonly form: Json; readonly pack: LoadedPack }) {
  const form = useAtRest<Json | undefined>(newest, { first: undefined });
  const [now] = useState(() => new Date());
  if (form === undefined) return <WaitingPage />;
  return <DrawnPreview form={form} pack={pack} now={now} />;
}

type DrawnPreviewProps = { readonly form: Json; readonly pack: LoadedPack; readonly now: Date };

function DrawnPreview({ form: written, pack, now }: DrawnPreviewProps) {
  const read = readForm(written);
  const [pages, desk] = usePages(read?.number);
  if (!read || !isCompiled(pack, read.plain)) return <Alert type="info" showIcon title={words.invalid} />;
  return (
    <div className={styles.preview}>
      <div aria-live="polite">
        <Alert
          type={pages > 1 ? 'warning' : 'success'}
          showIcon
          title={pages > 1 ? words.overflows(pages) : words.fits}
        />
      </div>
      <section ref={desk} className={styles.desk} aria-label={words.preview} tabIndex={0}>
        <FormPaper
          key={read.number}
          pack={pack}
          form={read.form}
          circumstances={circumstancesOf(pack, NO_UNIT, now)}
        />
      </section>
    </div>
  );
}

/** Whether the form can be drawn: answers that wait for each other cannot. */
function isCompiled(pack: LoadedPack, form: Form): boolean {
  try {
    pack.compiled(form);
    return true;
  } catch {
    return false;
  }
}

/** How many pages of A4 the paper drawn inside an element takes; measured again when it is drawn anew. */
function usePages(drawn: number | undefined) {
  const desk = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  useEffect(() => {
    const paper = drawn === undefined ? undefined : desk.current?.querySelector<HTMLElement>('article');
    if (!paper) return undefined;
    const measure = () => {
      const isWide = paper.classList.contains('lx-paper-landscape');
      const [across, down] = isWide
        ? [LONG_MILLIMETRES, SHORT_MILLIMETRES]
        : [SHORT_MILLIMETRES, LONG_MILLIMETRES];
      const pixels = paper.offsetWidth / across;
      setPages(Math.max(1, Math.ceil(paper.offsetHeight / pixels / down - SPARE_MILLIMETRES / down)));
    };
    const watch = new ResizeObserver(measure);
    watch.observe(paper);
    return () => watch.disconnect();
  }, [drawn]);
  return [pages, desk] as const;
}
