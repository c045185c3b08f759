import { Alert, Button, Form, Input } from 'antd';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { graphql } from '../api/graphql.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { sessionWords } from '../wording/session.ts';
import { wordInputIssue } from '../wording/input-issue.ts';

const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      kind: __typename
      ... on PasswordChanged {
        at
      }
      ... on InvalidInput {
        issues {
          path
          code
          message
        }
      }
    }
  }
`);

type Answers = { readonly current: string; readonly next: string };

/** Changes one's own password. */
export function ChangePasswordPage() {
  const [{ data, error, fetching }, change] = useMutation(ChangePassword);
  const [form] = Form.useForm<Answers>();
  const answer = data?.changePassword;
  const submit = async ({ current, next }: Answers) => {
    const result = await change({ input: { current, next } });
    if (result.data?.changePassword.kind === 'PasswordChanged') form.resetFields();
  };
  return (
    <Page title={sessionWords.passwordTitle}>
      <Section title={sessionWords.passwordTitle}>
        {answer?.kind === 'PasswordChanged' && <Alert type="success" showIcon title={sessionWords.changed} />}
        {answer?.kind === 'InvalidInput' && (
          <Alert type="error" showIcon title={answer.issues.map(wordInputIssue).join('；')} />
        )}
        {error && <FailureNotice failure={failureOf(error)} />}
        <Form
          form={form}
          layout="vertical"
          style={{ maxWidth: 420, marginTop: 12 }}
          onFinish={(answers) => void submit(answers)}
        >
          <Form.Item name="current" label={sessionWords.current} rules={[{ required: true }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item
            name="next"
            label={sessionWords.next}
            extra={sessionWords.passwordHelp}
            rules={[{ required: true }, { min: 10 }]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="repeat"
            label={sessionWords.repeat}
            dependencies={['next']}
            rules={[
              { required: true },
              ({ getFieldValue }) => ({
                validator: (_, value) =>
                  getFieldValue('next') === value
                    ? Promise.resolve()
                    : Promise.reject(new Error(sessionWords.different)),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={fetching}>
            {sessionWords.change}
          </Button>
        </Form>
      </Section>
    </Page>
  );
}
