import { type Path } from '../types.ts';

/** The usual mistakes in what is listed by the hundred. */
export type QualityCode =
  | 'quality.nearDuplicate'
  | 'quality.serial'
  | 'quality.spacing'
  | 'quality.unknown'
  | 'quality.conditionSpare'
  | 'quality.conditionMissing'
  | 'quality.basisMissing'
  | 'quality.methodSpare'
  | 'quality.methodOfFormat'
  | 'quality.openUnshared'
  | 'quality.openConditionSpare'
  | 'quality.typeOfFormat'
  | 'quality.typeOfName'
  | 'quality.lengthZero'
  | 'quality.lengthForm'
  | 'quality.lengthSpare'
  | 'quality.lengthTooLong'
  | 'quality.lengthScale';

/** What is doubtful about a cell, and what it is compared with. */
export type QualityFinding = {
  readonly path: Path;
  readonly code: QualityCode;
  readonly params: Readonly<Record<string, string | number>>;
};
