import { Alert } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useApi } from '../api/api-context.tsx';
import { failureOf } from '../api/failure.ts';
import { Answered } from '../ui/answered.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { commonWords } from '../wording/common.ts';
import { keepJurisdiction, lastJurisdiction } from './last-jurisdiction.ts';
import { sessionWords } from '../wording/session.ts';
import { DemoFillingNotice } from './demo-filling-notice.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { destinationOf } from './sign-in-path.ts';
import { SignInForm, type Credentials } from './sign-in-form.tsx';
import { SignInMutation, WelcomeQuery } from './sign-in-query.ts';
import { wordRefusal } from './sign-in-refusal.ts';
import styles from './sign-in-page.module.css';

/** Where everybody begins; in the demo, with its accounts to pick from. */
export function SignInPage() {
  const [{ data, error }, retry] = useQuery({ query: WelcomeQuery });
  const [parameters] = useSearchParams();
  return (
    <main className={styles.page}>
      <title>{`${sessionWords.title} · ${commonWords.system}`}</title>
      <div className={styles.brand}>
        <h1 className={styles.system}>{commonWords.system}</h1>
        <p className={styles.tagline}>{commonWords.tagline}</p>
      </div>
      <Answered data={data} error={error} onRetry={retry}>
        {({ welcome }) => (
          <SignIn {...welcome} ended={parameters.has('next')} next={parameters.get('next')} />
        )}
      </Answered>
    </main>
  );
}

type SignInProps = {
  readonly jurisdictions: readonly { readonly key: string; readonly name: string }[];
  readonly demoAccounts: Parameters<typeof DemoAccounts>[0]['accounts'];
  readonly demoFilling: readonly string[];
  readonly ended: boolean;
  readonly next: string | null;
};

function SignIn({ jurisdictions, demoAccounts, demoFilling, ended, next }: SignInProps) {
  const api = useApi();
  const navigate = useNavigate();
  const [{ data, error, fetching }, signIn] = useMutation(SignInMutation);
  const [credentials, setCredentials] = useState<Credentials>(() => ({
    jurisdiction: lastJurisdiction(jurisdictions),
    login: '',
    password: '',
  }));
  const refusal = data?.signIn.kind === 'SignInRefused' ? data.signIn : undefined;

  const submit = async () => {
    const result = await signIn({ input: credentials });
    if (result.data?.signIn.kind !== 'SignedIn') return;
    keepJurisdiction(credentials.jurisdiction);
    api.renew();
    await navigate(destinationOf(next), { replace: true });
  };

  if (jurisdictions.length === 0)
    return <Alert type="warning" showIcon title={sessionWords.noJurisdiction} />;
  return (
    <div className={styles.columns}>
      <section className={styles.card} aria-label={sessionWords.title}>
        {ended && !refusal && <Alert type="info" showIcon title={sessionWords.ended} />}
        {demoFilling.includes(credentials.jurisdiction) && (
          <DemoFillingNotice jurisdiction={credentials.jurisdiction} words={sessionWords.demoFilling} />
        )}
        {refusal && <Alert type="error" showIcon title={wordRefusal(refusal)} />}
        {error && <FailureNotice failure={failureOf(error)} />}
        <SignInForm
          jurisdictions={jurisdictions}
          credentials={credentials}
          busy={fetching}
          onChange={setCredentials}
          onSubmit={() => void submit()}
        />
      </section>
      {demoAccounts.length > 0 && (
        <DemoAccounts
          accounts={demoAccounts.filter((account) => account.jurisdiction === credentials.jurisdiction)}
          chosen={credentials.login}
          onChoose={setCredentials}
        />
      )}
    </div>
  );
}
