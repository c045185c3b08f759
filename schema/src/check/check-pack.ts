import { type PackIssue } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { checkActors } from './check-actors.ts';
import { checkArticles } from './check-articles.ts';
import { checkBases } from './check-bases.ts';
import { checkBasis } from './check-basis.ts';
import { checkBirths } from './check-births.ts';
import { checkCalendar } from './check-calendar.ts';
import { checkChoices } from './check-choices.ts';
import { checkClocks } from './check-clocks.ts';
import { checkDashboards } from './check-dashboards.ts';
import { checkExpressions } from './check-expressions.ts';
import { checkFields } from './check-fields.ts';
import { checkFormCycles } from './check-form-cycles.ts';
import { checkGraph } from './check-graph.ts';
import { checkKeys } from './check-keys.ts';
import { checkLayouts } from './check-layouts.ts';
import { checkLogic } from './check-logic.ts';
import { checkNames } from './check-names.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkParameters } from './check-parameters.ts';
import { checkProcedures } from './check-procedures.ts';
import { checkReaders } from './check-readers.ts';
import { checkRecordTypes } from './check-record-types.ts';
import { checkReportable } from './check-reportable.ts';
import { checkRequirements } from './check-requirements.ts';
import { checkSimilarity } from './check-similarity.ts';
import { checkTransfers } from './check-transfers.ts';
import { checkUnused } from './check-unused.ts';

const CHECKS: readonly ((pack: Pack) => readonly PackIssue[])[] = [
  checkKeys,
  checkNames,
  checkArticles,
  checkBasis,
  checkParameters,
  checkCalendar,
  checkFields,
  checkChoices,
  checkNumbers,
  checkFormCycles,
  checkBases,
  checkLayouts,
  checkRecordTypes,
  checkSimilarity,
  checkActors,
  checkReaders,
  checkProcedures,
  checkBirths,
  checkGraph,
  checkClocks,
  checkReportable,
  checkDashboards,
  checkExpressions,
  checkRequirements,
  checkTransfers,
  checkUnused,
];

/** Everything that is wrong or doubtful in a pack of the right shape; without errors it can be published. */
export function checkPack(pack: Pack): readonly PackIssue[] {
  const found = CHECKS.flatMap((check) => check(pack));
  // What expressions come to is asked only where each of them means something.
  return found.some(({ severity }) => severity === 'error') ? found : found.concat(checkLogic(pack));
}
