import type { SourceIssue } from '@lixiang/schema';
import { objectOf } from '../api/json.ts';
import { publishWords as words } from '../wording/publish.ts';
import { wordPackIssue } from '../wording/pack-issue.ts';
import type { PackIssue } from './publish-query.ts';

/** Something wrong with a pack, in words. */
export type ShownIssue = {
  readonly error: boolean;
  readonly path: string;
  readonly place: string;
  readonly problem: string;
};

/** An issue that the server found: in a part of the pack, and perhaps within an expression. */
export function serverIssue({ path, code, params, severity, start, end }: PackIssue): ShownIssue {
  return {
    error: severity === 'ERROR',
    path: path.join(' / '),
    place: start !== null && end !== null ? words.at(start, end) : '',
    problem: wordPackIssue(code, objectOf(params)),
  };
}

/** An issue found while the files were read: in a line of one of them. */
export function sourceIssue({ path, code, params, severity, file, line }: SourceIssue): ShownIssue {
  return {
    error: severity === 'error',
    path: path.join(' / '),
    place: file !== undefined && line !== undefined ? words.line(file, line) : (file ?? ''),
    problem: wordPackIssue(code, params),
  };
}
