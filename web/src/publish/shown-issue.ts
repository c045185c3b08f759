import type { Json, SourceIssue } from '@lixiang/schema';
import { objectOf } from '../api/json.ts';
import { designAddress } from '../design/design-address.ts';
import { issuePlace } from '../design/issue-place.ts';
import { placeWords } from '../design/place-words.ts';
import { publishWords as words } from '../wording/publish.ts';
import { wordPackIssue } from '../wording/pack-issue.ts';
import type { PackIssue } from './publish-query.ts';

/** Something wrong with a pack, in words. */
export type ShownIssue = {
  readonly error: boolean;
  readonly path: string;
  readonly place: string;
  /** The page where it can be put right, of a design. */
  readonly to?: string;
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

/** An issue of a design: where it lies is said by name, and leads to where it is put right. */
export function designIssue(content: Json, issue: PackIssue): ShownIssue {
  const place = issuePlace(content, issue.path);
  return { ...serverIssue(issue), path: placeWords(content, place).join(' / '), to: designAddress(place) };
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
