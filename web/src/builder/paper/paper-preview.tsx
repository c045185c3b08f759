import { Form, type Json } from '@lixiang/schema';
import { Alert } from 'antd';
import { startTransition, useEffect, useRef, useState } from 'react';
import { FormPaper } from '../../form/paper/form-paper.tsx';
import type { LoadedPack } from '../../form/loaded-pack.ts';
import { circumstancesOf } from '../../lookup/circumstances.ts';
import { WaitingPage } from '../../ui/waiting-page.tsx';
import { paperDesignWords as words } from '../../wording/paper-design.ts';
import styles from './paper-designer.module.css';

const NO_UNIT = { name: '', attributes: {}, authority: null };
const LONG_MILLIMETRES = 297;
const SHORT_MILLIMETRES = 210;
/** Lines drawn half outside are no second page. */
const SPARE_MILLIMETRES = 1;

/** The blank paper as it will be printed, with a warning where it takes more than a page. */
export function PaperPreview({ form: newest, pack }: { readonly form: Json; readonly pack: LoadedPack }) {
  const form = useAtRest(newest);
  const [now] = useState(() => new Date());
  if (form === undefined) return <WaitingPage />;
  return <DrawnPreview form={form} pack={pack} now={now} />;
}

type DrawnPreviewProps = { readonly form: Json; readonly pack: LoadedPack; readonly now: Date };

function DrawnPreview({ form, pack, now }: DrawnPreviewProps) {
  const parsed = Form.safeParse(form);
  const text = parsed.success ? JSON.stringify(parsed.data) : '';
  const [pages, desk] = usePages(text);
  if (!parsed.success || !isCompiled(pack, parsed.data))
    return <Alert type="info" showIcon title={words.invalid} />;
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
          key={text}
          pack={pack}
          form={parsed.data}
          circumstances={circumstancesOf(pack, NO_UNIT, now)}
        />
      </section>
    </div>
  );
}

const REST = 300;

/** A form once it has stayed the same for a moment: nobody waits for a paper to be drawn, at no key and not at first. */
function useAtRest(form: Json): Json | undefined {
  const [rested, setRested] = useState<Json>();
  const pause = rested === undefined ? 0 : REST;
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRested(form)), pause);
    return () => clearTimeout(timer);
  }, [form, pause]);
  return rested;
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

/** How many pages of A4 the paper drawn inside an element takes; measured again when its text is another. */
function usePages(text: string) {
  const desk = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  useEffect(() => {
    const paper = text === '' ? undefined : desk.current?.querySelector<HTMLElement>('article');
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
  }, [text]);
  return [pages, desk] as const;
}
