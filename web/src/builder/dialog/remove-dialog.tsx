import { Alert } from 'antd';
import { Link } from 'react-router';
import { fieldUses } from '@lixiang/schema';
import { designAddress } from '../../design/design-address.ts';
import { isWithin, placeKey } from '../../design/place.ts';
import { placeWords } from '../../design/place-words.ts';
import { useDesign } from '../../design/use-design.tsx';
import { baseWords } from '../../wording/base.ts';
import { builderWords as words } from '../../wording/builder.ts';
import { commonWords } from '../../wording/common.ts';
import { lockedAmong } from '../base/locks-at.ts';
import { itemsOfForm } from '../edit/form-places.ts';
import { publishedItem } from '../edit/published.ts';
import { useFormDesign } from '../form-design.ts';
import { useActs } from '../use-acts.ts';
import styles from '../builder.module.css';
import { Dialog } from '../../ui/dialog.tsx';

/** Shows what speaks of what is about to go, before it goes. */
export function RemoveDialog({ close }: { readonly close: () => void }) {
  const { store } = useDesign();
  const { place: form, selection, published } = useFormDesign();
  const acts = useActs();
  const going = selection.places;
  const uses = itemsOfForm(store.content, form)
    .filter(({ place }) => going.some((chosen) => isWithin(place, chosen)))
    .flatMap(({ place }) => fieldUses(store.content, place))
    .filter((use) => !going.some((chosen) => isWithin(use, chosen)));
  const kept = lockedAmong(store.content, going);
  const places = [...new Map(uses.map((use) => [placeKey(use), use])).values()];
  return (
    <Dialog
      open
      title={words.removeTitle}
      okText={words.removeConfirm(going.length)}
      okButtonProps={{ danger: true, autoFocus: !kept, disabled: kept !== undefined }}
      cancelButtonProps={{ autoFocus: kept !== undefined }}
      cancelText={commonWords.cancel}
      onCancel={close}
      onOk={() => {
        close();
        acts.remove();
      }}
    >
      {kept && <Alert type="warning" showIcon title={baseWords.cannotRemove(kept.name, kept.why)} />}
      {going.some((place) => publishedItem(published, place)) && <p>{words.removePublished}</p>}
      {places.length === 0 ? (
        <p>{words.removeNothing}</p>
      ) : (
        <>
          <p>{words.removeUsed}</p>
          <ul className={styles.uses}>
            {places.map((use) => (
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
