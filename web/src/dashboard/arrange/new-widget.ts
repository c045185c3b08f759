import {
  isDated,
  type JsonObject,
  type Pack,
  readPathsOf,
  type RecordType,
  type Widget,
} from '@lixiang/schema';
import { keyOfLabel } from '../../builder/edit/key-of-label.ts';

type Asked = { readonly title: string; readonly kind: Widget['kind']; readonly type: RecordType };

/** A widget as it is when it has just been put in: something that can be drawn at once. */
export function newWidget(pack: Pack, { title, kind, type }: Asked, taken: ReadonlySet<string>): JsonObject {
  const common = { key: keyOfLabel(title, taken), title, kind, of: type.key, ...SIZES[kind] };
  const paths = readPathsOf(pack, type);
  const clocks = clocksOf(pack, type);
  switch (kind) {
    case 'number':
      return common;
    case 'trend': {
      const [path = 'createdOn'] = paths.filter((each) => isDated(each.kind)).map((each) => each.path);
      return { ...common, by: { path: path === 'stateSince' ? 'createdOn' : path, period: 'MONTH' } };
    }
    case 'bar':
    case 'pie':
    case 'funnel':
      return { ...common, by: { path: type.procedure === undefined ? 'unit' : 'state' } };
    case 'ranking':
      return { ...common, by: { path: 'unit' } };
    case 'table':
      return {
        ...common,
        columns: type.procedure === undefined ? ['unit', 'updatedAt'] : ['unit', 'state', 'updatedAt'],
      };
    case 'calendar':
      return { ...common, clocks: clocks.map(({ key }) => key) };
  }
}

/** A dashboard for the offices of whoever makes it, with one number to begin with. */
export function newBoard(
  pack: Pack,
  {
    name,
    title,
    offices,
  }: {
    readonly name: string;
    readonly title: (type: string) => string;
    readonly offices: readonly string[];
  },
  taken: ReadonlySet<string>,
): JsonObject | undefined {
  const [type] = pack.recordTypes;
  const own = pack.offices.filter(({ key }) => offices.includes(key));
  const seers = own.length > 0 ? own : pack.offices.slice(0, 1);
  if (!type) return undefined;
  return {
    key: keyOfLabel(name, taken),
    name,
    for: seers.length > 0 ? seers.map(({ key }) => ({ office: key })) : [{ unit: 'any' }],
    widgets: [newWidget(pack, { title: title(type.name), kind: 'number', type }, new Set())],
  };
}

/** What is to be met in the procedure of a type. */
export function clocksOf({ procedures }: Pick<Pack, 'procedures'>, type: RecordType) {
  return procedures.find(({ key }) => key === type.procedure)?.clocks ?? [];
}

const SIZES: Readonly<Record<Widget['kind'], { readonly width: number; readonly height: number }>> = {
  number: { width: 3, height: 2 },
  trend: { width: 8, height: 4 },
  bar: { width: 6, height: 4 },
  pie: { width: 4, height: 4 },
  funnel: { width: 6, height: 4 },
  ranking: { width: 6, height: 4 },
  table: { width: 12, height: 5 },
  calendar: { width: 12, height: 5 },
};
