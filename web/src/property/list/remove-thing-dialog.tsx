import { thingUses } from '@lixiang/schema';
import { Link } from 'react-router';
import { designAddress } from '../../design/design-address.ts';
import { placeKey } from '../../design/place.ts';
import { placeWords } from '../../design/place-words.ts';
import { useDesign } from '../../design/use-design.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { commonWords } from '../../wording/common.ts';
import { propertyPanelWords as words } from '../../wording/property-panel.ts';

type RemoveThingDialogProps = {
  readonly place: readonly string[];
  readonly title: string;
  readonly remove: () => void;
  readonly close: () => void;
};

/** Shows what speaks of a thing before it goes. */
export function RemoveThingDialog({ place, title, remove, close }: RemoveThingDialogProps) {
  const { store } = useDesign();
  const uses = thingUses(store.content, place);
  return (
    <Dialog
      open
      title={words.removeTitle(title)}
      okText={words.removeConfirm}
      okButtonProps={{ danger: true, autoFocus: true }}
      cancelText={commonWords.cancel}
      onCancel={close}
      onOk={() => {
        close();
        remove();
      }}
    >
      {uses.length === 0 ? (
        <p>{words.unused}</p>
      ) : (
        <>
          <p>{words.usedLead}</p>
          <ul>
            {uses.map((use) => (
              <li key={placeKey(use)}>
                <Link to={designAddress(use)} onClick={close}>
                  {placeWords(store.content, use).join(' / ')}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
