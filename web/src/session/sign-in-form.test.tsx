import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { Themed } from '../ui/themed.tsx';
import { SignInForm } from './sign-in-form.tsx';

function Harness({ onSubmit }: { readonly onSubmit: () => void }) {
  const [credentials, setCredentials] = useState({ jurisdiction: 'shire', login: '', password: '' });
  return (
    <Themed dark={false}>
      <SignInForm
        jurisdictions={[{ key: 'shire', name: '试验县' }]}
        credentials={credentials}
        busy={false}
        onChange={setCredentials}
        onSubmit={onSubmit}
      />
    </Themed>
  );
}

test('blanks are not sent, and say so', async () => {
  const onSubmit = vi.fn<() => void>();
  const screen = await render(<Harness onSubmit={onSubmit} />);
  await screen.getByRole('button', { name: '登录' }).click();
  await expect.element(screen.getByText('请填写用户名')).toBeVisible();
  await expect.element(screen.getByText('请填写密码')).toBeVisible();
  expect(onSubmit).not.toHaveBeenCalled();
});

test('login and password are sent', async () => {
  const onSubmit = vi.fn<() => void>();
  const screen = await render(<Harness onSubmit={onSubmit} />);
  await screen.getByRole('textbox', { name: '用户名' }).fill('chenli');
  await screen.getByLabelText('密码').fill('secret');
  await screen.getByRole('button', { name: '登录' }).click();
  expect(onSubmit).toHaveBeenCalledOnce();
});
