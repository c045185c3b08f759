import { checkPack, checkSuccessor, type Pack, type PackIssue, parsePack } from '@lixiang/schema';

/** Everything wrong or doubtful in a design: in its shape, in its meaning, and as the next of what is in force. */
export function findIssues(content: unknown, published: Pack | undefined): readonly PackIssue[] {
  const parsed = parsePack(content);
  if ('issues' in parsed) return parsed.issues;
  const issues = checkPack(parsed.pack);
  return published ? issues.concat(checkSuccessor(published, parsed.pack)) : issues;
}
