import { Button } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { useAnnounce } from '../ui/announcements.tsx';
import { commonWords } from '../wording/common.ts';
import { failureWords } from '../wording/failure.ts';
import { accountWords as words } from '../wording/organisation.ts';
import { type ListedAccount, UpdateAccount } from './organisation-query.ts';
import { ResetPasswordDialog } from './reset-password-dialog.tsx';
import { Confirm } from '../ui/confirm.tsx';

export type AccountActionsProps = {
  readonly account: ListedAccount;
  readonly now: number;
  readonly onEdit: () => void;
};

/** What an administrator does with one account. */
export function AccountActions({ account, now, onEdit }: AccountActionsProps) {
  const announce = useAnnounce();
  const [resetting, setResetting] = useState(false);
  const [, update] = useMutation(UpdateAccount);
  const locked = account.lockedUntil !== null && Date.parse(account.lockedUntil) > now;
  const change = async (input: { readonly disabled?: boolean; readonly unlock?: boolean }) => {
    const { error } = await update({ input: { id: account.id, ...input } });
    if (error) announce('error', failureWords[failureOf(error).code].title);
    else announce('success', words.saved);
  };
  return (
    <>
      <Button size="small" type="link" aria-label={words.edit(account.name)} onClick={onEdit}>
        {commonWords.edit}
      </Button>
      <Button size="small" type="link" onClick={() => setResetting(true)}>
        {words.reset}
      </Button>
      {locked && (
        <Button size="small" type="link" onClick={() => void change({ unlock: true })}>
          {words.unlock}
        </Button>
      )}
      {account.disabled ? (
        <Button size="small" type="link" onClick={() => void change({ disabled: false })}>
          {words.enable}
        </Button>
      ) : (
        <Confirm title={words.disableConfirm(account.name)} onConfirm={() => void change({ disabled: true })}>
          <Button size="small" type="link" danger>
            {words.disable}
          </Button>
        </Confirm>
      )}
      {resetting && <ResetPasswordDialog account={account} onClose={() => setResetting(false)} />}
    </>
  );
}
