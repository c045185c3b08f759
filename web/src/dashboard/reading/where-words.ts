import { isDated, isObject, type Json, type Pack, type Widget } from '@lixiang/schema';
import { whereWords as words } from '../../wording/where.ts';
import { moneyUnit } from '../../wording/format.ts';
import { clocksOf } from '../arrange/new-widget.ts';
import { standingOf } from '../arrange/where/clock-standing.ts';
import { jsonOf, readRows, type WhereRow } from '../arrange/where/where-rows.ts';
import { choicesAt } from '../arrange/where/where-verbs.ts';
import type { PlannedWidget } from './planned-widget.ts';

type Told = { readonly pack: Pack; readonly plan: Pick<PlannedWidget, 'type' | 'paths'> };

/** The conditions under which records come into a widget, as people say them; undefined where one cannot be said. */
export function saidConditions(told: Told, { where }: Pick<Widget, 'where'>): readonly string[] | undefined {
  const said = readRows([...told.plan.paths.values()], where && jsonOf(where)).map((row) =>
    saidRow(told, row),
  );
  return said.every((each) => each !== undefined) ? said : undefined;
}

function saidRow({ pack, plan }: Told, row: WhereRow): string | undefined {
  if (row.kind === 'other') return undefined;
  if (row.kind === 'clocks') return saidClocks(clocksOf(pack, plan.type), row.clocks);
  const path = plan.paths.get(row.path);
  if (!path) return undefined;
  const { verb, value } = row;
  if (path.kind === 'unit' && value !== 'viewer' && verb === 'eq') return undefined;
  if (verb === 'filled' || verb === 'blank') return words.saidAlone(path.label, words.verbs[verb]);
  const choices = choicesAt(pack, plan.type, path) ?? [];
  const text = (each: Json) => {
    const written = typeof each === 'string' ? each : JSON.stringify(each);
    if (path.kind === 'yesNo') return each === true || each === 'true' ? words.yes : words.no;
    if (path.kind === 'unit' && each === 'viewer') return words.viewer;
    if (isDated(path.kind)) return dayText(written);
    if (path.kind === 'money') return `${written} ${moneyUnit}`;
    if (path.kind === 'percent') return `${written}%`;
    const choice = choices.find(({ key }) => key === written);
    return choice ? words.quoted(choice.label) : written;
  };
  const values = Array.isArray(value) ? value.map(text) : [text(value)];
  return verb === 'eq' || verb === 'in'
    ? words.saidIs(path.label, values)
    : verb === 'notIn'
      ? words.saidIsNot(path.label, values)
      : words.said(path.label, (isDated(path.kind) ? dayVerb(verb) : undefined) ?? words.verbs[verb], values);
}

function dayVerb(verb: string): string | undefined {
  return Object.entries(words.dayVerbs).find(([name]) => name === verb)?.[1];
}

function dayText(value: string): string {
  const moved = /^today([+-])(\d+)$/.exec(value);
  if (moved) return words.movedDay(moved[1] === '+', Number(moved[2]));
  if (value === 'today' || value === 'yearStart' || value === 'yearEnd') return words.days[value];
  return value;
}

type Named = readonly { readonly key: string; readonly name: string }[];

function saidClocks(known: Named, clocks: Json): string | undefined {
  if (!isObject(clocks)) return undefined;
  const { standing, days } = standingOf(clocks);
  const keys = Array.isArray(clocks['key']) ? clocks['key'] : [clocks['key']];
  const names = known.flatMap(({ key, name }) => (keys.includes(key) ? [name] : []));
  if (standing === undefined || names.length === 0) return undefined;
  return words.saidClocks(names, standing === 'soon' ? words.soonWithin(days) : words.standings[standing]);
}
