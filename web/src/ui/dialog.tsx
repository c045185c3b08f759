import { Modal, type ModalProps } from 'antd';
import { useEffect, useState } from 'react';

/** A dialog; whoever closes it goes on where it was opened from, however it is taken away. */
export function Dialog(props: ModalProps) {
  const [opener] = useState(() => document.activeElement);
  const returns = props.focusable?.focusTriggerAfterClose ?? true;
  useEffect(
    () => () => {
      if (!returns || !(opener instanceof HTMLElement)) return;
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && opener.isConnected) opener.focus();
      });
    },
    [opener, returns],
  );
  return <Modal {...props} />;
}
