import { Button } from 'antd';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { useAnnounce } from '../ui/announcements.tsx';
import { failureWords } from '../wording/failure.ts';
import { tokenWords as words } from '../wording/token.ts';
import { type ListedToken, RevokeToken } from './token-query.ts';
import { Confirm } from '../ui/confirm.tsx';

/** Ends a token at once, once it has been confirmed. */
export function RevokeButton({ token }: { readonly token: ListedToken }) {
  const announce = useAnnounce();
  const [, revoke] = useMutation(RevokeToken);
  const end = async () => {
    const { error } = await revoke({ input: { id: token.id } });
    if (error) announce('error', failureWords[failureOf(error).code].title);
    else announce('success', words.isRevoked);
  };
  return (
    <Confirm title={words.revokeConfirm(token.name)} onConfirm={() => void end()}>
      <Button size="small" type="link" danger aria-label={`${words.revoke}${token.name}`}>
        {words.revoke}
      </Button>
    </Confirm>
  );
}
