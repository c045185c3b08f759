import { Modal, type ModalProps } from 'antd';
import { useEffect, useState } from 'react';

/** A dialog; whoever closes it goes on where it was opened from, unless what was done there leads elsewhere. */
export function Dialog(props: ModalProps) {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (!(opener instanceof HTMLElement)) return;
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && opener.isConnected) opener.focus();
      });
    },
    [opener],
  );
  return <Modal {...props} />;
}
