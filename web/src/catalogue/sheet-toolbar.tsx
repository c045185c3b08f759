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
  { kind: 'insert', words: sheetWords.insert, icon: <InsertRowBelowOutlined aria-hidden /> },
  { kind: 'remove', words: sheetWords.remove, icon: <DeleteOutlined aria-hidden /> },
  { kind: 'up', words: sheetWords.up, icon: <ArrowUpOutlined aria-hidden /> },
  { kind: 'down', words: sheetWords.down, icon: <ArrowDownOutlined aria-hidden /> },
  { kind: 'undo', words: sheetWords.undo, icon: <UndoOutlined aria-hidden /> },
  { kind: 'redo', words: sheetWords.redo, icon: <RedoOutlined aria-hidden /> },
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
        <Button size="small" icon={<UploadOutlined aria-hidden />} onClick={importing}>
          {sheetWords.import}
        </Button>
      )}
      <Button size="small" icon={<DownloadOutlined aria-hidden />} onClick={exporting}>
        {sheetWords.export}
      </Button>
      <output className="lx-sheet-count">
        {sheet.said} {sheetWords.rows(sheet.rows.length, most)}
      </output>
    </div>
  );
}
