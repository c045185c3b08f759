import { Button } from 'antd';
import { useRef, useState } from 'react';

type FileButtonProps = {
  readonly label: string;
  /** Endings of names, as the browser takes them. */
  readonly accept: string;
  readonly onChoose: (file: File) => void;
};

/** A button by which one file is chosen, with its name beside; the same may be chosen again after it was corrected. */
export function FileButton({ label, accept, onChoose }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const choose = ({ files }: HTMLInputElement) => {
    const [file] = files ?? [];
    if (input.current) input.current.value = '';
    if (!file) return;
    setName(file.name);
    onChoose(file);
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={(event) => choose(event.target)}
      />
      {name !== '' && <span>{name}</span>}
    </>
  );
}
