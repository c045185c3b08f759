import { useState } from 'react';
import { fileWords } from '../../wording/form.ts';
import { formatSize } from '../../wording/format.ts';
import type { AttachedFile, Upload } from '../types.ts';
import type { FileLimits } from './check-file.ts';
import { useUploads } from './use-uploads.ts';

type FileSlotProps = {
  readonly id: string;
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
  readonly files: readonly AttachedFile[];
  readonly limits: FileLimits;
  readonly upload: Upload | undefined;
  readonly href: (id: string) => string;
  readonly stored: (file: AttachedFile) => void;
  readonly remove: (id: string) => void;
};

/** Files that are there, files on their way, and a place to add more by choosing or dropping. */
export function FileSlot(props: FileSlotProps) {
  const { files, limits, disabled } = props;
  const uploads = useUploads(props.upload, limits, props.stored);
  const [over, setOver] = useState(false);
  const onTheirWay = uploads.sending.filter(({ problem }) => problem === undefined).length;
  const room = limits.max - files.length - onTheirWay;
  const add = (list: FileList | null) => uploads.add([...(list ?? [])], room);
  return (
    <div>
      <ul className="lx-files" aria-label={props.label}>
        {files.map((file) => (
          <li key={file.id}>
            <a href={props.href(file.id)} download={file.name}>
              {file.name}
            </a>
            <small>{formatSize(file.size)}</small>
            {!disabled && (
              <button
                type="button"
                className="lx-link-button"
                aria-label={fileWords.remove(file.name)}
                onClick={() => props.remove(file.id)}
              >
                ×
              </button>
            )}
          </li>
        ))}
        {uploads.sending.map((item) => (
          <li key={item.key}>
            <span>{item.file.name}</span>
            {item.problem === undefined ? (
              <>
                <progress max={item.file.size} value={item.sent} aria-label={item.file.name} />
                <small>{fileWords.uploading(Math.floor((item.sent / item.file.size) * 100))}</small>
              </>
            ) : (
              <span role="alert" className="lx-issue">
                {item.problem}
              </span>
            )}
            {item.retryable && item.problem !== undefined && (
              <button type="button" className="lx-link-button" onClick={() => uploads.retry(item.key)}>
                {fileWords.retry}
              </button>
            )}
            <button
              type="button"
              className="lx-link-button"
              aria-label={`${fileWords.cancel} ${item.file.name}`}
              onClick={() => uploads.cancel(item.key)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {files.length === 0 && disabled && <span className="lx-blank">{fileWords.none}</span>}
      {!disabled && room > 0 && (
        <div
          className="lx-drop"
          data-over={over}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            add(event.dataTransfer.files);
          }}
        >
          <label>
            {fileWords.add}
            <input
              id={props.id}
              type="file"
              multiple={limits.max > 1}
              aria-label={`${fileWords.add} ${props.label}`}
              aria-describedby={props.describedBy}
              accept={limits.accept.map((kind) => `.${kind}`).join(',') || undefined}
              onChange={(event) => {
                add(event.target.files);
                event.target.value = '';
              }}
            />
          </label>{' '}
          <small>
            {fileWords.drop}；{fileWords.accept(limits.accept)}；
            {limits.maxMegabytes === undefined
              ? fileWords.count(limits.max)
              : fileWords.limit(limits.max, limits.maxMegabytes)}
          </small>
        </div>
      )}
    </div>
  );
}
