import {
  isDated,
  isGroupable,
  isNumeric,
  isObject,
  type Json,
  type JsonObject,
  type Pack,
  type ReadPath,
  readPathsOf,
} from '@lixiang/schema';
import { keysOf, oneOf, optionsAt, plain, type PropertySpec } from '../../builder/inspector/property-spec.ts';
import { arrangeWords as words } from '../../wording/dashboard.ts';
import { paperSpecs } from './paper-specs.ts';

const GROUPED = ['trend', 'bar', 'pie', 'funnel', 'ranking'] as const;

/** The properties of a widget, with what its record type has to choose from. */
export function widgetSpecs(pack: Pack, widget: JsonObject): readonly PropertySpec[] {
  const { kind, of } = widget;
  const type = pack.recordTypes.find(({ key }) => key === of);
  const paths = type ? readPathsOf(pack, type) : [];
  const procedure = pack.procedures.find(({ key }) => key === type?.procedure);
  const isGrouped = GROUPED.some((each) => each === kind);
  return [
    { ...plain('title', 'common', { kind: 'text', required: true, maxLength: 200 }), id: 'widgetTitle' },
    ...(isGrouped || kind === 'number' ? measureSpecs(paths) : []),
    ...(isGrouped ? groupingSpecs(paths, kind) : []),
    ...(kind === 'table' ? tableSpecs(paths) : []),
    ...(kind === 'number' ? [] : paperSpecs(kind === 'table')),
    ...(kind === 'calendar'
      ? [
          keysOf('clocks', 'common', () =>
            (procedure?.clocks ?? []).map(({ key, name }) => ({ key, label: name })),
          ),
        ]
      : []),
    ...(isGrouped || kind === 'table' || kind === 'calendar'
      ? [plain('limit', 'layout', { kind: 'integer', min: 1, max: 200 })]
      : []),
    plain('width', 'layout', { kind: 'integer', min: 2, max: 12 }),
    plain('height', 'layout', { kind: 'integer', min: 1, max: 12 }),
    { ...plain('help', 'common', { kind: 'longText', rows: 2 }), id: 'widgetHelp' },
  ];
}

/** The properties of a dashboard itself. */
export function boardSpecs(): readonly PropertySpec[] {
  return [
    { ...plain('name', 'common', { kind: 'text', required: true, maxLength: 200 }), id: 'boardName' },
    {
      ...keysOf('for', 'common', ({ content }) => optionsAt(content, 'offices')),
      id: 'audience',
      read: (value) => actorsIn(value).flatMap(({ office }) => (typeof office === 'string' ? [office] : [])),
      write: (answer, { item }) => {
        const others = actorsIn(item['for']).filter(({ office }) => office === undefined);
        return [...chosenKeys(answer).map((office): Json => keptActor(item['for'], office)), ...others];
      },
    },
    {
      ...plain('for', 'common', { kind: 'yesNo' }),
      id: 'anyUnit',
      read: (value) => actorsIn(value).some(({ unit }) => unit === 'any'),
      write: (answer, { item }) => {
        const offices = actorsIn(item['for']).filter(({ unit }) => unit !== 'any');
        return answer === true ? [...offices, { unit: 'any' }] : offices;
      },
    },
  ];
}

/** An office that was named with a position keeps it. */
function keptActor(value: Json | undefined, office: string): JsonObject {
  return actorsIn(value).find((actor) => actor['office'] === office) ?? { office };
}

function actorsIn(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function measureSpecs(paths: readonly ReadPath[]): readonly PropertySpec[] {
  const numbers = optionsOfPaths(paths.filter(({ kind }) => isNumeric(kind)));
  const part = (name: 'take' | 'path', spec: PropertySpec): PropertySpec => ({
    ...spec,
    property: 'measure',
    read: (value) => (isObject(value) ? value[name] : name === 'take' ? 'count' : undefined),
    write: (answer, { item }) => {
      const before = isObject(item['measure']) ? item['measure'] : { take: 'count' };
      const { path, ...rest } = { ...before, [name]: typeof answer === 'string' ? answer : undefined };
      const counts = rest['take'] === 'count' || rest['take'] === 'entries';
      return { take: rest['take'] ?? 'count', ...(!counts && path !== undefined && { path }) };
    },
  });
  return [
    part('take', { ...oneOf('measure', 'common', words.takes), id: 'measureTake' }),
    part('path', {
      ...plain('measure', 'common', {
        kind: 'choice',
        options: numbers,
        visibleWhen: "measureTake != 'count' && measureTake != 'entries'",
      }),
      id: 'measurePath',
    }),
  ];
}

function groupingSpecs(paths: readonly ReadPath[], kind: Json | undefined): readonly PropertySpec[] {
  const dated = paths.filter((path) => isDated(path.kind));
  const fitting = kind === 'trend' ? dated : paths.filter((path) => isGroupable(path.kind));
  const withPeriod = new Set(dated.map(({ path }) => path));
  const grouped = (property: 'by' | 'series', id: string, options: readonly ReadPath[]): PropertySpec => ({
    ...plain(property, 'common', { kind: 'choice', options: optionsOfPaths(options) }),
    id,
    read: (value) => (isObject(value) ? value['path'] : undefined),
    write: (answer) => {
      if (typeof answer !== 'string') return undefined;
      return withPeriod.has(answer) ? { path: answer, period: 'MONTH' } : { path: answer };
    },
  });
  return [
    grouped('by', 'byPath', fitting),
    {
      ...oneOf('by', 'common', words.periods),
      id: 'byPeriod',
      read: (value) => (isObject(value) ? value['period'] : undefined),
      write: (answer, { item }) => {
        const path = isObject(item['by']) ? item['by']['path'] : undefined;
        if (typeof path !== 'string') return item['by'];
        return typeof answer === 'string' && withPeriod.has(path) ? { path, period: answer } : { path };
      },
    },
    grouped(
      'series',
      'seriesPath',
      paths.filter((path) => isGroupable(path.kind) && !withPeriod.has(path.path)),
    ),
  ];
}

function tableSpecs(paths: readonly ReadPath[]): readonly PropertySpec[] {
  const orders = optionsOfPaths(paths.filter(({ many }) => !many));
  const bare = (value: Json | undefined) =>
    typeof value === 'string' ? value.replace('-', '') : 'updatedAt';
  const isDown = (value: Json | undefined) => typeof value !== 'string' || value.startsWith('-');
  return [
    { ...keysOf('columns', 'common', () => optionsOfPaths(paths)), id: 'widgetColumns' },
    {
      ...plain('orderBy', 'common', { kind: 'choice', options: orders }),
      read: bare,
      write: (answer, { item }) =>
        typeof answer === 'string' ? `${isDown(item['orderBy']) ? '-' : ''}${answer}` : undefined,
    },
    {
      ...plain('orderBy', 'common', { kind: 'yesNo' }),
      id: 'orderDown',
      read: isDown,
      write: (answer, { item }) => `${answer === false ? '' : '-'}${bare(item['orderBy'])}`,
    },
  ];
}

function optionsOfPaths(paths: readonly ReadPath[]): readonly JsonObject[] {
  return paths.map(({ path, label }) => ({ key: path, label }));
}

function chosenKeys(answer: unknown): readonly string[] {
  return Array.isArray(answer) ? answer.filter((key) => typeof key === 'string') : [];
}
