export { unpackZip } from './archive/unpack-zip.ts';
export type { ZipRefusal } from './archive/unpack-zip.ts';
export { compileForm } from './engine/compile-form.ts';
export { CyclicForm } from './engine/order-steps.ts';
export { compareValues } from './compare/compare-values.ts';
export type { Change } from './compare/compare-values.ts';
export { resourcesIn } from './catalogue/resources-in.ts';
export type { DataItem, DataResource } from './catalogue/resources-in.ts';
export { referencesIn } from './compare/references-in.ts';
export type { Reference } from './compare/references-in.ts';
export { applyEdits } from './edit/apply-edits.ts';
export type { Applied } from './edit/apply-edits.ts';
export { answerAt, invertEdits } from './edit/invert-edits.ts';
export { overlap } from './edit/overlap.ts';
export { explainField } from './explain/explain-field.ts';
export type { Asked } from './explain/explain-field.ts';
export type { Clause, Reading, Why } from './explain/why.ts';
export type { IssueCode } from './issue-code.ts';
export type { Finding, Parsed, TextContext } from './kind/behaviour.ts';
export { formatText, parseText } from './kind/field-text.ts';
export { hasNumbers, numberedAnswers } from './number/numbered-answers.ts';
export type { NumberedAnswer } from './number/numbered-answers.ts';
export { cellPieces } from './layout/cell-pieces.ts';
export type { CellPiece } from './layout/cell-pieces.ts';
export { defaultLayout } from './layout/default-layout.ts';
export { layoutGrid } from './layout/layout-grid.ts';
export type { Paper, PaperCell, PaperFault, PaperRow } from './layout/layout-grid.ts';
export type { OptionIndex } from './list/option-index.ts';
export { openLists } from './list/lists.ts';
export type { Lists, Offering } from './list/lists.ts';
export { examineTables, hasExamined } from './quality/examine-tables.ts';
export type { Examined } from './quality/examine-tables.ts';
export type { QualityCode, QualityFinding } from './quality/quality.ts';
export { isRow } from './kind/table.ts';
export { pasteCells } from './sheet/paste-cells.ts';
export type { Pasted, Pasting } from './sheet/paste-cells.ts';
export { type DetailTable, detailTables, ownerHead, readDetails, sheetName } from './sheet/detail-tables.ts';
export { NUMBER_KEY, readRecords } from './sheet/read-records.ts';
export type { RecordRow, RecordsRead } from './sheet/read-records.ts';
export { readSheet } from './sheet/read-sheet.ts';
export { recordTable } from './sheet/record-table.ts';
export type { SheetRead, SheetReading } from './sheet/read-sheet.ts';
export { cellAddress } from './sheet/sheet-issue.ts';
export type { SheetIssue } from './sheet/sheet-issue.ts';
export { isFilledIn, sheetColumns } from './sheet/sheet-table.ts';
export type { TableField } from './sheet/sheet-table.ts';
export { carryAnswers } from './transfer/carry-answers.ts';
export { NOTHING_KEPT } from './transfer/kept.ts';
export type { CarriedAnswers, CarryStep, FormSide, Kept, KeptAnswer } from './transfer/kept.ts';
export { takeBackAnswers } from './transfer/take-back-answers.ts';
export { writeSheet } from './sheet/write-sheet.ts';
export type { SheetCell, WrittenSheet } from './sheet/write-sheet.ts';
export type {
  Circumstances,
  CompiledForm,
  Edit,
  FieldState,
  FormSession,
  FormSurroundings,
  FormView,
  Issue,
  Path,
  Row,
  Values,
} from './types.ts';
export { draftForm } from './recognise/draft-form.ts';
export type { DraftNames } from './recognise/draft-fields.ts';
export type { GuessedKind, GuessReason, Trust } from './recognise/guess.ts';
export type { GridCell, PaperGrid, PaperLine } from './recognise/paper-grid.ts';
export { recognisePaper } from './recognise/recognise-paper.ts';
export type { RecognisedPaper } from './recognise/recognise-paper.ts';
export type { CellRole, Correction, Corrections, ReadAnswer, ReadCell } from './recognise/reading.ts';
export { isAnnexLine } from './recognise/surroundings.ts';
export {
  changeCell,
  clearCells,
  insertColumn,
  insertRow,
  mergeCells,
  removeColumn,
  removeRow,
  splitCell,
} from './layout/edit/edit-grid.ts';
export { cellAt, placeGrid, wholeRange, writeCell, writeGrid } from './layout/edit/placed-grid.ts';
export type { GridRange, PlacedCell, PlacedGrid } from './layout/edit/placed-grid.ts';
