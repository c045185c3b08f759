const words: Readonly<Record<string, string>> = {
  'password.wrong': '当前密码不正确',
  'password.tooShort': '新密码太短',
  'password.tooLong': '新密码太长',
  'password.same': '新密码不能与当前密码相同',
  'password.common': '新密码过于常见，容易被猜到',
  'login.taken': '该用户名已被使用',
  'name.taken': '该名称已被使用',
};

/** What is wrong with something that was sent, from the server's words or its code. */
export function wordInputIssue(issue: { readonly code: string; readonly message: string | null }): string {
  return issue.message ?? words[issue.code] ?? `填写有误（${issue.code}）`;
}
