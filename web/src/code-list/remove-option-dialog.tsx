import { isObject } from '@lixiang/schema';
import { Modal } from 'antd';
import { Link } from 'react-router';
import { labelOf, type OptionsAt } from '../builder/edit/option-edits.ts';
import { designAddress } from '../design/design-address.ts';
import { placeWords } from '../design/place-words.ts';
import { useDesign } from '../design/use-design.tsx';
import { codeListWords as words } from '../wording/code-list.ts';
import { commonWords } from '../wording/common.ts';
import { optionUses } from './option-uses.ts';
import type { OptionCounts } from './use-option-counts.ts';

type RemoveOptionDialogProps = {
  readonly options: OptionsAt;
  readonly option: string;
  readonly counts: OptionCounts;
  readonly remove: () => void;
  readonly close: () => void;
};

const TOLD = 8;

/** Says who uses an option before it is taken out or retired. */
export function RemoveOptionDialog({ options, option: key, counts, remove, close }: RemoveOptionDialogProps) {
  const { store } = useDesign();
  const option = store.read([...options.place, key]);
  if (!isObject(option)) return null;
  const isPublished = options.published.has(key);
  const places = optionUses(store.content, key);
  const name = labelOf(option);
  return (
    <Modal
      open
      title={isPublished ? words.retireTitle(name) : words.removeTitle(name)}
      okText={isPublished ? words.retire : words.remove}
      okButtonProps={{ danger: true }}
      cancelText={commonWords.cancel}
      onCancel={close}
      onOk={() => {
        close();
        remove();
      }}
    >
      {isPublished && <p>{counts.sentence(key)}</p>}
      {places.length > 0 && (
        <>
          <p>{words.named}</p>
          <ul>
            {places.slice(0, TOLD).map((place) => (
              <li key={place.join('/')}>
                <Link to={designAddress(place)}>{placeWords(store.content, place).join(' / ')}</Link>
              </li>
            ))}
            {places.length > TOLD && <li>{words.moreUses(places.length - TOLD)}</li>}
          </ul>
        </>
      )}
    </Modal>
  );
}
