import { useState } from 'react';
import { useParams } from 'react-router';
import { circumstancesOf } from '../lookup/circumstances.ts';
import { useCurrentPack } from '../pack/use-pack.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { documentWords as words } from '../wording/document.ts';
import { PrintedPaper } from './printed-paper.tsx';

const NO_UNIT = { name: '', attributes: {}, authority: null };

/** A blank official paper, to be filled by hand. */
export function PrintBlankPage() {
  const { form: key = '' } = useParams();
  const pack = useCurrentPack();
  const [now] = useState(() => new Date());
  const form = pack.form(key);
  if (!form) return <FailureNotice failure={{ code: 'NOT_FOUND' }} />;
  return (
    <PrintedPaper
      title={words.blank(form.name)}
      back="/"
      paper={{ pack, form, circumstances: circumstancesOf(pack, NO_UNIT, now) }}
    />
  );
}
