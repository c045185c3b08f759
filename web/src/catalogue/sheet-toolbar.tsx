import { DeleteOutlined, DownloadOutlined, InsertRowBelowOutlined, UploadOutlined } from '@ant-design/icons';
import { ArrowDownOutlined, ArrowUpOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { sheetWords } from '../wording/sheet.ts';
import type { SheetHandle } from './use-sheet.ts';

type SheetToolbarProps = {
  readonly sheet: SheetHandle;
  readonly most: number;
  readonly disabled: boolean;
  readonly importing: () => void;
  readonly exporting: () => void;
};

const ACTS = [
  { kind: 'insert', words: sheetWords.insert, icon: <InsertRowBelowOutlined /> },
  { kind: 'remove', words: sheetWords.remove, icon: <DeleteOutlined /> },
  { kind: 'up', words: sheetWords.up, icon: <ArrowUpOutlined /> },
  { kind: 'down', words: sheetWords.down, icon: <ArrowDownOutlined /> },
  { kind: 'undo', words: sheetWords.undo, icon: <UndoOutlined /> },
  { kind: 'redo', words: sheetWords.redo, icon: <RedoOutlined /> },
] as const;

/** What can be done with the chosen rows, and the way from and to spreadsheet files. */
export function SheetToolbar({ sheet, most, disabled, importing, exporting }: SheetToolbarProps) {
  return (
    <div className="lx-sheet-bar" role="toolbar" aria-label={sheetWords.toolbar}>
      {!disabled &&
        ACTS.map(({ kind, words, icon }) => (
          <Button key={kind} size="small" icon={icon} onClick={() => sheet.run({ kind })}>
            {words}
          </Button>
        ))}
      {!disabled && (
        <Button size="small" icon={<UploadOutlined />} onClick={importing}>
          {sheetWords.import}
        </Button>
      )}
      <Button size="small" icon={<DownloadOutlined />} onClick={exporting}>
        {sheetWords.export}
      </Button>
      <span className="lx-sheet-count" role="status">
        {sheet.said} {sheetWords.rows(sheet.rows.length, most)}
      </span>
    </div>
  );
}
