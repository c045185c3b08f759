import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { sessionWords } from '../wording/session.ts';
import styles from './sign-in-page.module.css';

export type Credentials = {
  readonly jurisdiction: string;
  readonly login: string;
  readonly password: string;
};

export type SignInFormProps = {
  readonly jurisdictions: readonly { readonly key: string; readonly name: string }[];
  readonly credentials: Credentials;
  readonly busy: boolean;
  readonly onChange: (credentials: Credentials) => void;
  readonly onSubmit: () => void;
};

/** County, login and password. */
export function SignInForm({ jurisdictions, credentials, busy, onChange, onSubmit }: SignInFormProps) {
  const id = useId();
  const [tried, setTried] = useState(false);
  const missing = {
    login: tried && credentials.login.trim() === '',
    password: tried && credentials.password === '',
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!busy && credentials.login.trim() && credentials.password) onSubmit();
      }}
    >
      <label className={styles.field} htmlFor={`${id}-jurisdiction`}>
        {sessionWords.jurisdiction}
        <select
          id={`${id}-jurisdiction`}
          className={styles.select}
          value={credentials.jurisdiction}
          onChange={(event) => onChange({ ...credentials, jurisdiction: event.target.value })}
        >
          {jurisdictions.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field} htmlFor={`${id}-login`}>
        {sessionWords.login}
        <Input
          id={`${id}-login`}
          size="large"
          autoComplete="username"
          value={credentials.login}
          status={missing.login ? 'error' : ''}
          aria-invalid={missing.login}
          aria-describedby={`${id}-login-issue`}
          onChange={(event) => onChange({ ...credentials, login: event.target.value })}
        />
        <span id={`${id}-login-issue`} className={styles.issue} role="alert">
          {missing.login && sessionWords.missingLogin}
        </span>
      </label>
      <label className={styles.field} htmlFor={`${id}-password`}>
        {sessionWords.password}
        <Input.Password
          id={`${id}-password`}
          size="large"
          autoComplete="current-password"
          value={credentials.password}
          status={missing.password ? 'error' : ''}
          aria-invalid={missing.password}
          aria-describedby={`${id}-password-issue`}
          onChange={(event) => onChange({ ...credentials, password: event.target.value })}
        />
        <span id={`${id}-password-issue`} className={styles.issue} role="alert">
          {missing.password && sessionWords.missingPassword}
        </span>
      </label>
      <Button type="primary" size="large" htmlType="submit" block loading={busy}>
        {sessionWords.submit}
      </Button>
    </form>
  );
}
