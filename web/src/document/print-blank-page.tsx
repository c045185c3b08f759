import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { circumstancesOf } from '../lookup/circumstances.ts';
import { useCurrentPack, usePackVersion } from '../pack/use-pack.ts';
import { failureOf } from '../api/failure.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { WaitingPage } from '../ui/waiting-page.tsx';
import { documentWords as words } from '../wording/document.ts';
import { PrintedPaper } from './printed-paper.tsx';

const NO_UNIT = { name: '', attributes: {}, authority: null };

/** A blank official paper of the version in force, or of another, to be filled by hand. */
export function PrintBlankPage() {
  const { form: key = '' } = useParams();
  const [search] = useSearchParams();
  const current = useCurrentPack();
  const { pack, error } = usePackVersion(Number(search.get('version')) || current.version);
  const [now] = useState(() => new Date());
  if (error) return <FailureNotice failure={failureOf(error)} />;
  if (!pack) return <WaitingPage />;
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
