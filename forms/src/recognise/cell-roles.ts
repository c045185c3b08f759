import { boxesIn, listedOptions } from './boxes.ts';
import { isGuidance, isRoom, linesOf, plainLabel } from './cell-words.ts';
import type { TableRegion } from './find-tables.ts';
import type { GuessReason, Trust } from './guess.ts';
import { numberedItems, SIGNED } from './guess-kind.ts';
import { cellId, type GridMap } from './grid-map.ts';
import type { GridCell } from './paper-grid.ts';
import type { CellRole, Corrections } from './reading.ts';
import { splitLine } from './split-line.ts';

/** What a cell is for, and why it was taken so. */
export type RoleGuess = { readonly role: CellRole; readonly reason: GuessReason; readonly trust: Trust };
export type Roles = ReadonlyMap<GridCell, RoleGuess>;

/** Says of every cell what it is for: first by what is in it, then by what stands beside it. */
export function cellRoles(map: GridMap, tables: readonly TableRegion[], corrections: Corrections): Roles {
  const roles = new Map<GridCell, RoleGuess>();
  for (const { heads, body } of tables) {
    for (const cell of heads) roles.set(cell, { role: 'head', reason: 'head', trust: 'sure' });
    for (const cell of body) roles.set(cell, { role: 'body', reason: 'body', trust: 'sure' });
  }
  for (const cell of map.grid.cells) {
    const role = corrections[cellId(cell)]?.role;
    if (role !== undefined) roles.set(cell, { role, reason: 'corrected', trust: 'sure' });
  }
  const open = map.grid.cells.filter((cell) => !roles.has(cell));
  for (const cell of open) {
    const role = byContent(cell);
    if (role) roles.set(cell, role);
  }
  for (const cell of open) if (!roles.has(cell)) roles.set(cell, byPlace(map, cell, roles));
  return roles;
}

/** What a cell's own text tells; nothing where it could be a label as well as an answer. */
function byContent({ text }: GridCell): RoleGuess | undefined {
  if (isRoom(text)) return { role: 'answer', reason: 'blank', trust: 'sure' };
  const boxes = boxesIn(text);
  if (boxes)
    return { role: /[：:]$/u.test(boxes.lead) ? 'labelled' : 'answer', reason: 'boxes', trust: 'sure' };
  if (isOpinion(text)) {
    const role = leadOf(text) === '' ? 'answer' : 'labelled';
    return { role, reason: 'opinion', trust: 'likely' };
  }
  const pieces = splitLine(text);
  if (pieces.some(({ label }) => label !== '')) return { role: 'labelled', reason: 'colon', trust: 'likely' };
  if (pieces.length > 0) return { role: 'answer', reason: 'unit', trust: 'sure' };
  return isUnitAlone(text) ? { role: 'answer', reason: 'unit', trust: 'sure' } : undefined;
}

const UNIT_ALONE =
  /^[\s\u3000_＿（(]*(?:(?:20)?[\s\u3000_＿]*年[\s\u3000_＿]*月?[\s\u3000_＿]*(?:日?[\s\u3000_＿]*(?:至|到|[-—~～])[\s\u3000_＿]*(?:20)?[\s\u3000_＿]*年[\s\u3000_＿]*月[\s\u3000_＿]*日?)?|(?:人民币)?[\s\u3000_＿]*万?元[整）)]*|[%％]|个月|[个人台套件份项次天日])[\s\u3000_＿）)]*$/u;

function isUnitAlone(text: string): boolean {
  return UNIT_ALONE.test(text.trim());
}

/** A place where somebody signs or stamps what he says. */
export function isOpinion(text: string): boolean {
  const lines = linesOf(text);
  if (lines.length === 1 && !/[：:]|年.*月.*日/u.test(text))
    return /^[（(](?:签字|签章|签名|盖章|公章)[）)]$/u.test(text.trim());
  return (
    SIGNED.test(text) && (lines.length > 1 || /年.*月.*日|(?:签字|签章|签名|盖章)[）)]?\s*[：:]/u.test(text))
  );
}

/** What stands before the room of an opinion: its label; empty where its text begins with the signature. */
export function leadOf(text: string): string {
  const [first = ''] = linesOf(text);
  const lead = /^([^：:]{2,30})[：:]/u.exec(first)?.[1] ?? (first.length <= 20 ? first : '');
  return SIGNED.test(lead) || /年.*月.*日|^[（(]/u.test(lead) || isGuidance(lead) ? '' : plainLabel(lead);
}

const ANSWERS: ReadonlySet<CellRole> = new Set(['answer']);

function byPlace(map: GridMap, cell: GridCell, roles: Map<GridCell, RoleGuess>): RoleGuess {
  const right = map.right(cell);
  const left = map.left(cell);
  const isAnswered = isAnswer(right, roles) || isAnsweredBelowItsTop(map, cell, roles);
  const named = left !== undefined && isNaming(roles.get(left)?.role, left, roles);
  if (named && !isAnswered) {
    const answer = asAnswer(cell, left);
    if (answer) {
      roles.set(left, { role: 'label', reason: 'label', trust: 'likely' });
      return answer;
    }
  }
  if (cell.colspan === map.columns) return acrossAll(map, cell, roles);
  if (isAnswered)
    return { role: 'label', reason: 'label', trust: isAnswer(right, roles) ? 'sure' : 'likely' };
  const below = map.at(cell.row + cell.rowspan, cell.column);
  const isOver =
    below && isAnswer(below, roles) && below.column === cell.column && below.colspan === cell.colspan;
  if (isOver && !(right && isLabelOf(map, cell))) return { role: 'label', reason: 'head', trust: 'likely' };
  if (right && !isAnswer(right, roles))
    return { role: 'heading', reason: 'heading', trust: cell.rowspan > 1 ? 'likely' : 'unsure' };
  return { role: 'text', reason: 'plain', trust: 'unsure' };
}

/** A label that stands for several rows has its answer beside any of them. */
function isAnsweredBelowItsTop(
  map: GridMap,
  { row, rowspan, column, colspan }: GridCell,
  roles: Roles,
): boolean {
  const beside = Array.from({ length: rowspan }, (_, at) => map.at(row + at, column + colspan));
  return rowspan > 1 && beside.every((cell) => isAnswer(cell, roles));
}

function isAnswer(cell: GridCell | undefined, roles: Roles): boolean {
  return cell !== undefined && ANSWERS.has(roles.get(cell)?.role ?? 'text');
}

/** Whether a cell of text could be the label of what stands right of it. */
function isNaming(role: CellRole | undefined, left: GridCell, roles: Roles): boolean {
  return role === 'label' || role === 'heading' || (role === 'text' && roles.has(left));
}

function isLabelOf(map: GridMap, cell: GridCell): boolean {
  const left = map.left(cell);
  return left !== undefined && isRoom(left.text);
}

/** A text beside a label that tells what to write, lists what may be chosen, or counts what is to be attached. */
function asAnswer(cell: GridCell, label: GridCell): RoleGuess | undefined {
  const { text } = cell;
  if (isGuidance(text)) return { role: 'answer', reason: 'guidance', trust: 'likely' };
  if (/附|材料|清单|资料|文件/u.test(plainLabel(label.text)) && numberedItems(text).length > 1)
    return { role: 'answer', reason: 'attachments', trust: 'likely' };
  if (listedOptions(text)) return { role: 'answer', reason: 'listed', trust: 'likely' };
  if (linesOf(text).length > 1 && cell.align === 'left')
    return { role: 'answer', reason: 'guidance', trust: 'unsure' };
  const isPlainer = (label.bold && !cell.bold) || (label.align === 'center' && cell.align !== 'center');
  return isPlainer && text.length >= 6 ? { role: 'answer', reason: 'guidance', trust: 'unsure' } : undefined;
}

const MOST_IN_A_HEADING = 40;

/** A text as wide as the paper stands over a part of it, over the one answer below it, or says something. */
function acrossAll(map: GridMap, cell: GridCell, roles: Roles): RoleGuess {
  const below = map.at(cell.row + cell.rowspan, 0);
  const text = plainLabel(cell.text);
  if (text.length > MOST_IN_A_HEADING || /[。；;]$/u.test(text) || /^(?:注|说明|备注)[：:\d]/u.test(text))
    return { role: 'text', reason: 'plain', trust: 'likely' };
  if (below && below.colspan === map.columns && isAnswer(below, roles))
    return { role: 'label', reason: 'label', trust: 'likely' };
  return { role: 'heading', reason: 'heading', trust: 'likely' };
}
