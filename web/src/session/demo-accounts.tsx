import { Input } from 'antd';
import { useState } from 'react';
import { sessionWords } from '../wording/session.ts';
import type { Credentials } from './sign-in-form.tsx';
import styles from './demo-accounts.module.css';

type DemoAccount = Credentials & {
  readonly organisation: string;
  readonly name: string;
  readonly administrator: boolean;
};

export type DemoAccountsProps = {
  readonly accounts: readonly DemoAccount[];
  readonly chosen: string;
  readonly onChoose: (credentials: Credentials) => void;
};

/** The accounts of the demo; choosing one fills the form. */
export function DemoAccounts({ accounts, chosen, onChoose }: DemoAccountsProps) {
  const [sought, setSought] = useState('');
  const found = accounts.filter(({ organisation, name, login, administrator }) =>
    `${organisation} ${name} ${login}${administrator ? ` ${sessionWords.administrator}` : ''}`.includes(
      sought.trim(),
    ),
  );
  return (
    <section className={styles.card} aria-label={sessionWords.demoTitle}>
      <h2 className={styles.title}>{sessionWords.demoTitle}</h2>
      <p className={styles.intro}>{sessionWords.demoIntro}</p>
      <Input.Search
        allowClear
        aria-label={sessionWords.demoFilter}
        placeholder={sessionWords.demoFilter}
        onChange={(event) => setSought(event.target.value)}
      />
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{sessionWords.demoOrganisation}</th>
              <th scope="col">{sessionWords.demoName}</th>
              <th scope="col">{sessionWords.login}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((account) => (
              <tr key={account.login} data-chosen={account.login === chosen}>
                <td>
                  {account.organisation}
                  {account.administrator && <span className={styles.mark}>{sessionWords.administrator}</span>}
                </td>
                <td>{account.name}</td>
                <td>
                  <button
                    type="button"
                    className={styles.use}
                    aria-label={`${account.login} ${sessionWords.demoUse(account.organisation)}`}
                    aria-pressed={account.login === chosen}
                    onClick={() =>
                      onChoose({
                        jurisdiction: account.jurisdiction,
                        login: account.login,
                        password: account.password,
                      })
                    }
                  >
                    {account.login}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {found.length === 0 && <p className={styles.intro}>{sessionWords.noDemo}</p>}
      </div>
    </section>
  );
}
