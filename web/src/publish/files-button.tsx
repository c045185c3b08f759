import { Button } from 'antd';
import { useRef } from 'react';

export type FilesButtonProps = {
  readonly label: string;
  /** Endings of names, as the browser takes them. */
  readonly accept: string;
  readonly onChoose: (files: readonly File[]) => Promise<void>;
};

/** A button by which files are chosen; the same ones may be chosen again after they were corrected. */
export function FilesButton({ label, accept, onChoose }: FilesButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = async ({ files }: HTMLInputElement) => {
    if (files && files.length > 0) await onChoose([...files]);
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        accept={accept}
        onChange={(event) => void choose(event.target)}
      />
    </>
  );
}
