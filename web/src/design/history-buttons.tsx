import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { designWords as words } from '../wording/design.ts';
import { useDesign, useHistory } from './use-design.tsx';
import { useSayUndone } from './use-say-undone.ts';

/** Takes back what one did, and does it again. */
export function HistoryButtons() {
  const design = useDesign();
  const { canUndo, canRedo } = useHistory();
  const say = useSayUndone();
  return (
    <>
      <Button
        title="Ctrl+Z"
        aria-label={words.undo}
        icon={<UndoOutlined aria-hidden />}
        disabled={!canUndo}
        onClick={() => say.undo(design.undo())}
      />
      <Button
        title="Ctrl+Y"
        aria-label={words.redo}
        icon={<RedoOutlined aria-hidden />}
        disabled={!canRedo}
        onClick={() => say.redo(design.redo())}
      />
    </>
  );
}
