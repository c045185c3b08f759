import { isDated, type Json, type Pack, type ReadPath, type RecordType } from '@lixiang/schema';
import { OrganisationSelect } from '../../../lookup/organisation-select.tsx';
import { moneyUnit } from '../../../wording/format.ts';
import { whereWords as words } from '../../../wording/where.ts';
import { DayValue } from './day-value.tsx';
import { choicesAt } from './where-verbs.ts';

type WhereValueProps = {
  readonly pack: Pack;
  readonly type: RecordType;
  readonly path: ReadPath;
  readonly several: boolean;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
};

/** What a condition compares with, asked for as what it is. */
export function WhereValue(props: WhereValueProps) {
  const { pack, type, path, several, value, onChange } = props;
  const choices = choicesAt(pack, type, path);
  if (several && choices) return <SeveralChoices choices={choices} value={value} onChange={onChange} />;
  if (several) return <SeveralTexts value={value} onChange={onChange} />;
  if (isDated(path.kind))
    return <DayValue value={value} isMonth={path.kind === 'month'} onChange={onChange} />;
  if (path.kind === 'unit') return <UnitValue value={value} onChange={onChange} />;
  if (choices ?? path.kind === 'yesNo') {
    const offered = choices ?? [
      { key: 'true', label: words.yes },
      { key: 'false', label: words.no },
    ];
    return (
      <select
        className="lx-input"
        aria-label={words.value}
        value={asText(value)}
        onChange={({ target }) => onChange(path.kind === 'yesNo' ? target.value === 'true' : target.value)}
      >
        {offered.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  return <WrittenValue {...props} />;
}

type Choices = readonly { readonly key: string; readonly label: string }[];
type Valued = { readonly value: Json; readonly onChange: (value: Json) => void };

function SeveralChoices({ choices, value, onChange }: Valued & { readonly choices: Choices }) {
  const chosen = textsIn(value);
  return (
    <fieldset className="lx-choices" aria-label={words.value}>
      {choices.map(({ key, label }) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={({ target }) => {
              const next = choices.filter((each) =>
                each.key === key ? target.checked : chosen.includes(each.key),
              );
              if (next.length > 0) onChange(next.map((each) => each.key));
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function SeveralTexts({ value, onChange }: Valued) {
  return (
    <input
      className="lx-input"
      aria-label={words.value}
      defaultValue={textsIn(value).join('、')}
      onBlur={({ target }) => onChange(target.value.split(/[、,，]/).flatMap((each) => each.trim() || []))}
    />
  );
}

function UnitValue({ value, onChange }: Valued) {
  const isViewer = value === 'viewer';
  return (
    <>
      <select
        className="lx-input"
        aria-label={words.value}
        value={isViewer ? 'viewer' : 'some'}
        onChange={({ target }) => onChange(target.value === 'viewer' ? 'viewer' : '')}
      >
        <option value="viewer">{words.viewer}</option>
        <option value="some">{words.someUnit}</option>
      </select>
      {!isViewer && (
        <OrganisationSelect
          label={words.someUnit}
          value={typeof value === 'string' && value !== '' ? value : null}
          onChange={(id) => onChange(id ?? '')}
        />
      )}
    </>
  );
}

/** Numbers and texts; a whole number is kept as one, an exact one as it is written. */
function WrittenValue({ path, value, onChange }: WhereValueProps) {
  const isNumber = path.kind === 'integer' || path.kind === 'year';
  const isExact = path.kind === 'money' || path.kind === 'percent' || path.kind === 'decimal';
  return (
    <span className="lx-affixed">
      <input
        className="lx-input"
        aria-label={words.value}
        inputMode={isNumber || isExact ? 'decimal' : 'text'}
        value={asText(value)}
        onChange={({ target }) => {
          const written = target.value;
          onChange(isNumber && /^-?\d+$/.test(written) ? Number(written) : written);
        }}
      />
      {path.kind === 'money' ? moneyUnit : path.kind === 'percent' ? '%' : null}
    </span>
  );
}

function textsIn(value: Json): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
