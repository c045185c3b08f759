import { Popconfirm, type PopconfirmProps } from 'antd';
import { useRef } from 'react';
import { contentAround } from './content-around.ts';

/** Asks once more before an act; the keyboard goes into the question, and back to where it was asked. */
export function Confirm(props: PopconfirmProps) {
  const opener = useRef<Element>(null);
  const follow = (open: boolean) => {
    if (open) {
      opener.current = document.activeElement;
      return;
    }
    requestAnimationFrame(() => {
      const { activeElement: active } = document;
      const isLost = active === document.body || active?.closest('[role="tooltip"]');
      if (isLost && opener.current instanceof HTMLElement && opener.current.isConnected)
        opener.current.focus();
    });
  };
  return (
    <Popconfirm
      {...props}
      destroyOnHidden
      getPopupContainer={contentAround}
      cancelButtonProps={{ ...props.cancelButtonProps, autoFocus: true }}
      onOpenChange={(open) => {
        follow(open);
        props.onOpenChange?.(open);
      }}
    />
  );
}
