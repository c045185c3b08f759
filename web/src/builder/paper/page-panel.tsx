import type { Json, Layout } from '@lixiang/schema';
import { paperDesignWords as words } from '../../wording/paper-design.ts';
import type { PlacedField } from './form-fields.ts';
import styles from './paper-designer.module.css';

type PagePanelProps = {
  readonly layout: Layout;
  readonly fields: readonly PlacedField[];
  readonly set: (name: keyof Layout, value: Json | undefined) => void;
  /** Fills the page with a table, or goes back to cells. */
  readonly setTable: (key: string | undefined) => void;
};

const ORIENTATIONS = ['portrait', 'landscape'] as const;

/** What concerns the whole paper: its title, how it lies, the table that fills it, the notes. */
export function PagePanel({ layout, fields, set, setTable }: PagePanelProps) {
  const tables = fields.filter(({ kind }) => kind === 'table');
  return (
    <div className={styles.panel}>
      <label>
        <span>{words.title}</span>
        <input
          value={layout.title}
          maxLength={200}
          onChange={(event) => {
            if (event.target.value.trim() !== '') set('title', event.target.value);
          }}
        />
      </label>
      <fieldset className={styles.choices}>
        <legend>{words.orientation}</legend>
        {ORIENTATIONS.map((orientation) => (
          <label key={orientation}>
            <input
              type="radio"
              checked={layout.orientation === orientation}
              onChange={() => set('orientation', orientation)}
            />
            {words.orientations[orientation]}
          </label>
        ))}
      </fieldset>
      {tables.length > 0 && (
        <label>
          <span>{words.whole}</span>
          <select
            aria-label={words.whole}
            value={layout.table ?? ''}
            onChange={(event) => setTable(event.target.value === '' ? undefined : event.target.value)}
          >
            <option value="">{words.wholeNone}</option>
            {tables.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{words.notesTitle}</span>
        <input
          value={layout.notesTitle ?? ''}
          onChange={(event) => set('notesTitle', event.target.value === '' ? undefined : event.target.value)}
        />
      </label>
      <label>
        <span>{words.notes}</span>
        <textarea
          key={layout.notes.join('\n')}
          rows={4}
          defaultValue={layout.notes.join('\n')}
          onBlur={(event) => {
            const notes = event.target.value
              .split('\n')
              .flatMap((note) => (note.trim() === '' ? [] : [note.trim()]));
            if (notes.join('\n') !== layout.notes.join('\n'))
              set('notes', notes.length === 0 ? undefined : notes);
          }}
        />
      </label>
    </div>
  );
}
