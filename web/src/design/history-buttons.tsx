import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { designWords as words } from '../wording/design.ts';
import { useDesign, useHistory } from './use-design.tsx';
import { useSayUndone } from './use-say-undone.ts';

/** Takes back what one did, and does it again. */
export function HistoryButtons() {
  const design = useDesign();
  const { undoes, redoes } = useHistory();
  const say = useSayUndone();
  return (
    <>
      <Button
        title={words.undoNext(undoes)}
        icon={<UndoOutlined aria-hidden />}
        disabled={undoes === undefined}
        onClick={() => say.undo(design.undo())}
      >
        {words.undo}
      </Button>
      <Button
        title={words.redoNext(redoes)}
        icon={<RedoOutlined aria-hidden />}
        disabled={redoes === undefined}
        onClick={() => say.redo(design.redo())}
      >
        {words.redo}
      </Button>
    </>
  );
}
