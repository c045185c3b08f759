import { readSheet, type Issue, type Row, type SheetRead } from '@lixiang/forms';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { commonWords } from '../wording/common.ts';
import { wordFormIssue } from '../wording/form-issue.ts';
import { sheetWords } from '../wording/sheet.ts';
import { newRowId } from '../ui/new-row-id.ts';
import { rowsOf, type SheetTable } from './cell-text.ts';
import { readFile } from './read-file.ts';
import { Dialog } from '../ui/dialog.tsx';

type ImportDialogProps = {
  readonly table: SheetTable;
  readonly judge: (rows: readonly Row[]) => readonly Issue[];
  readonly close: () => void;
};

type Stage =
  | { readonly kind: 'waiting' | 'reading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'read'; readonly read: SheetRead };

const MOST_SHOWN = 500;
/** Titles, units and headers above the rows. */
const MOST_HEADER = 20;

/** Takes rows in from a spreadsheet file: read first, shown with every fault, written only when confirmed. */
export function ImportDialog({ table, judge, close }: ImportDialogProps) {
  const most = table.field.maxRows;
  const [stage, setStage] = useState<Stage>({ kind: 'waiting' });
  const choose = async (file: File) => {
    setStage({ kind: 'reading' });
    const reading = await readFile(file).catch(() => ({ kind: 'unreadable' as const }));
    if (reading.kind === 'tooLarge') {
      setStage({ kind: 'failed', message: sheetWords.importTooLarge(reading.megabytes) });
    } else if (reading.kind === 'unreadable') {
      setStage({ kind: 'failed', message: sheetWords.importUnreadable });
    } else if (reading.cells.length > most + MOST_HEADER) {
      setStage({ kind: 'failed', message: sheetWords.importTooMany(reading.cells.length, most) });
    } else {
      const read = readSheet(reading.cells, table.field, { lists: table.lists, newId: newRowId, judge });
      setStage({ kind: 'read', read });
    }
  };
  const rows = stage.kind === 'read' && 'rows' in stage.read ? stage.read.rows : [];
  const present = rowsOf(table).length;
  const take = (replaces: boolean) => {
    const { source, path } = table;
    const before = rowsOf(table).map(({ id }) => id);
    const removal = replaces && before.length > 0 ? [{ op: 'removeRows', path, ids: before } as const] : [];
    const after = replaces ? null : (before.at(-1) ?? null);
    source.edit([...removal, { op: 'insertRows', path, after, rows }]);
    close();
  };
  return (
    <Dialog
      open
      width={760}
      title={sheetWords.importTitle}
      onCancel={close}
      footer={
        <Space>
          <Button onClick={close}>{commonWords.cancel}</Button>
          <Button disabled={rows.length === 0 || rows.length > most} onClick={() => take(true)}>
            {sheetWords.importReplace}
          </Button>
          <Button
            type="primary"
            disabled={rows.length === 0 || present + rows.length > most}
            onClick={() => take(false)}
          >
            {sheetWords.importAdd}
          </Button>
        </Space>
      }
    >
      <p>{sheetWords.importIntro}</p>
      <input
        type="file"
        accept=".xlsx"
        aria-label={sheetWords.importPick}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void choose(file);
        }}
      />
      <div aria-live="polite" style={{ marginTop: 12 }}>
        {stage.kind === 'reading' && sheetWords.importReading}
        {stage.kind === 'failed' && <Alert type="error" title={stage.message} />}
        {stage.kind === 'read' && <ReadReport read={stage.read} />}
        {present + rows.length > most && (
          <Alert type="warning" title={sheetWords.importOverfull(present, rows.length, most)} />
        )}
      </div>
    </Dialog>
  );
}

/** What was read, or every cell that could not be. */
function ReadReport({ read }: { readonly read: SheetRead }) {
  const issues = 'rows' in read ? read.warnings : read.issues;
  return (
    <>
      {'rows' in read ? (
        <Alert type="success" title={sheetWords.importFound(read.rows.length)} />
      ) : (
        <Alert type="error" title={sheetWords.importProblems(issues.length)} />
      )}
      {issues.length > 0 && (
        <div className="lx-import-issues">
          <table>
            <thead>
              <tr>
                <th>{sheetWords.importCell}</th>
                <th>{sheetWords.importProblem}</th>
              </tr>
            </thead>
            <tbody>
              {issues.slice(0, MOST_SHOWN).map((issue) => (
                <tr key={`${issue.address} ${issue.code} ${issue.params['label'] ?? ''}`}>
                  <td>{issue.address}</td>
                  <td>{wordFormIssue(issue)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {issues.length > MOST_SHOWN && <p>{sheetWords.moreProblems(issues.length - MOST_SHOWN)}</p>}
        </div>
      )}
    </>
  );
}
