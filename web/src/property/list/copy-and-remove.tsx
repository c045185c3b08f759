import { Button } from 'antd';
import { propertyPanelWords } from '../../wording/property-panel.ts';

type CopyAndRemoveProps = {
  /** What the buttons are called to whoever cannot see beside what they stand. */
  readonly labels: { readonly copy: string; readonly remove: string };
  readonly copy: () => void;
  readonly remove: () => void;
  /** One that must stay. */
  readonly stays?: boolean;
};

/** At the end of a row: what it tells of is copied, or taken away. */
export function CopyAndRemove({ labels, copy, remove, stays = false }: CopyAndRemoveProps) {
  return (
    <>
      <Button type="link" size="small" aria-label={labels.copy} onClick={copy}>
        {propertyPanelWords.copyIt}
      </Button>
      <Button type="link" size="small" danger disabled={stays} aria-label={labels.remove} onClick={remove}>
        {propertyPanelWords.remove}
      </Button>
    </>
  );
}
