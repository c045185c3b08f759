import type { LayoutCell } from '@lixiang/schema';
import { Button } from 'antd';
import type { Ref } from 'react';
import { paperDesignWords as words } from '../../wording/paper-design.ts';
import { cellContent } from './cell-content.ts';
import type { PlacedField } from './form-fields.ts';
import styles from './paper-designer.module.css';

export type CellChange = Partial<Pick<LayoutCell, 'text' | 'of' | 'fields' | 'hint' | 'align'>>;

type CellPanelProps = {
  readonly cell: LayoutCell;
  readonly fields: readonly PlacedField[];
  readonly change: (change: CellChange) => void;
  readonly first?: Ref<HTMLTextAreaElement>;
};

const ALIGNS = ['left', 'center', 'right'] as const;

/** What stands in one cell: printed text or a field's label, the fields answered there, the hint, where it stands. */
export function CellPanel({ cell, fields, change, first }: CellPanelProps) {
  const { answers } = cellContent(cell, fields);
  const free = fields.filter(({ key }) => !cell.fields.includes(key));
  return (
    <div className={styles.panel}>
      <label>
        <span>{words.text}</span>
        <textarea
          ref={first}
          rows={2}
          value={cell.text ?? ''}
          onChange={(event) =>
            change({ text: event.target.value === '' ? undefined : event.target.value, of: undefined })
          }
        />
      </label>
      <label>
        <span>{words.labelOf}</span>
        <select
          aria-label={words.labelOf}
          value={cell.of ?? ''}
          onChange={(event) =>
            change(
              event.target.value === '' ? { of: undefined } : { of: event.target.value, text: undefined },
            )
          }
        >
          <option value="">{words.notLabel}</option>
          {fields.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{words.fields}</legend>
        {answers.length === 0 && <p className={styles.help}>{words.noFields}</p>}
        <ul className={styles.answers}>
          {answers.map(({ key, label }, at) => (
            <li key={key}>
              <span>{label}</span>
              {at > 0 && (
                <Button
                  size="small"
                  aria-label={words.fieldUp(label)}
                  onClick={() => change({ fields: cell.fields.toSpliced(at, 1).toSpliced(at - 1, 0, key) })}
                >
                  ↑
                </Button>
              )}
              <Button
                size="small"
                aria-label={words.removeField(label)}
                onClick={() => change({ fields: cell.fields.filter((each) => each !== key) })}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
        <select
          aria-label={words.addField}
          value=""
          onChange={(event) => {
            if (event.target.value !== '') change({ fields: [...cell.fields, event.target.value] });
          }}
        >
          <option value="">{words.addField}</option>
          {free.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </fieldset>
      <label>
        <span>{words.hint}</span>
        <textarea
          rows={2}
          value={cell.hint ?? ''}
          onChange={(event) => change({ hint: event.target.value === '' ? undefined : event.target.value })}
        />
      </label>
      <fieldset className={styles.choices}>
        <legend>{words.align}</legend>
        {ALIGNS.map((align) => (
          <label key={align}>
            <input type="radio" checked={cell.align === align} onChange={() => change({ align })} />
            {words.aligns[align]}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
