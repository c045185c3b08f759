import { Alert, Button } from 'antd';
import { PackEdit, type Json } from '@lixiang/schema';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { placeOfEdit } from '../design/conflicts-of.ts';
import { placeWords } from '../design/place-words.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { publishWords as words } from '../wording/publish.ts';
import { RebasePackDesign } from './design-query.ts';

export type DesignBehindProps = {
  readonly base: number;
  readonly latest: number;
  readonly revision: number;
  readonly content: Json;
  readonly onRebased: () => void;
};

/** Says that another version was published meanwhile, brings the design onto it, and tells what did not go smoothly. */
export function DesignBehind({ base, latest, revision, content, onRebased }: DesignBehindProps) {
  const [{ data, error, fetching }, rebase] = useMutation(RebasePackDesign);
  const told = data?.rebasePackDesign;
  const send = async () => {
    const result = await rebase({ input: { revision } });
    if (result.data) onRebased();
  };
  const lost = (told?.lost ?? []).map(({ edit, by }) => {
    const parsed = PackEdit.safeParse(edit);
    return `${parsed.success ? placeWords(content, placeOfEdit(parsed.data)).join(' / ') : ''}（${by}）`;
  });
  const over = (told?.overwritten ?? []).map(
    ({ place, by }) => `${placeWords(content, place).join(' / ')}（${by}）`,
  );
  return (
    <>
      {base < latest && (
        <Alert
          type="warning"
          showIcon
          title={words.behind(base, latest)}
          action={
            <Button type="primary" loading={fetching} onClick={() => void send()}>
              {words.rebase(latest)}
            </Button>
          }
        />
      )}
      {error && <FailureNotice failure={failureOf(error)} onRetry={onRebased} />}
      {told && (
        <Alert
          type={lost.length + over.length > 0 ? 'warning' : 'success'}
          showIcon
          title={words.rebased}
          description={
            <>
              <Told title={words.rebaseLost(lost.length)} lines={lost} />
              <Told title={words.rebaseOver(over.length)} lines={over} />
            </>
          }
        />
      )}
    </>
  );
}

function Told({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
