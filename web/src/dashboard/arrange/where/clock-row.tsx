import type { Json, JsonObject } from '@lixiang/schema';
import { whereWords as words } from '../../../wording/where.ts';
import { STANDINGS, standingOf, standingWhere } from './clock-standing.ts';

type ClockRowProps = {
  readonly clocks: readonly { readonly key: string; readonly name: string }[];
  readonly value: JsonObject;
  readonly onChange: (value: JsonObject) => void;
};

/** That records have a deadline that stands so. */
export function ClockRow({ clocks, value, onChange }: ClockRowProps) {
  const chosen = keysIn(value['key']);
  const { standing, days } = standingOf(value);
  return (
    <>
      <fieldset className="lx-choices" aria-label={words.clocks}>
        {clocks.map(({ key, name }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              onChange={({ target }) => {
                const next = clocks.filter((each) =>
                  each.key === key ? target.checked : chosen.includes(each.key),
                );
                if (next.length > 0) onChange({ ...value, key: next.map((each) => each.key) });
              }}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <select
        className="lx-input"
        aria-label={words.clockStanding}
        value={standing ?? ''}
        onChange={({ target }) => {
          const next = STANDINGS.find((each) => each === target.value);
          if (next) onChange(standingWhere(chosen, next, days));
        }}
      >
        {standing === undefined && <option value="">{words.clockOther}</option>}
        {STANDINGS.map((each) => (
          <option key={each} value={each}>
            {words.standings[each]}
          </option>
        ))}
      </select>
      {standing === 'soon' && (
        <input
          className="lx-input"
          type="number"
          min={0}
          max={9999}
          aria-label={words.dayCount}
          value={days}
          onChange={({ target }) =>
            onChange(standingWhere(chosen, 'soon', Math.min(9999, Math.max(0, Number(target.value) || 0))))
          }
        />
      )}
    </>
  );
}

function keysIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
