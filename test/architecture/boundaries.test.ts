import { expect, test } from 'vitest';
import { readSourceFiles, type SourceFile } from './source-file.ts';

/** Who may import whom. This is the architecture; a change to it is a commit of its own. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  forms: ['schema'],
  seed: ['schema'],
  server: ['schema', 'forms'],
  web: ['schema', 'forms'],
  test: ['schema', 'forms', 'seed', 'server', 'web'],
};
/** Inside a package, a feature imports itself and any line above it; never its own line, never one below. */
const FEATURES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  server: [
    ['shared'],
    ['storage', 'procedure'],
    ['context'],
    ['audit'],
    ['column', 'file', 'pack', 'similarity'],
    ['organisation'],
    ['record', 'session', 'setup', 'rehearsal'],
    ['definition', 'document', 'review', 'inbox', 'clock', 'live', 'suggestion', 'exchange'],
    ['transition', 'quality', 'backfill'],
    ['reading'],
    ['day', 'dossier', 'importing', 'moving'],
    ['simulation'],
    ['api'],
    ['http'],
    ['scenario'],
    ['simulated'],
    ['bin'],
  ],
  web: [
    ['api', 'wording'],
    ['ui'],
    ['refusal', 'session', 'catalogue'],
    ['form'],
    ['logic', 'lookup', 'official', 'pack'],
    ['design', 'likeness', 'quality'],
    [
      'audit',
      'clock',
      'data-catalogue',
      'document',
      'graphiql',
      'importing',
      'inbox',
      'law',
      'organisation',
      'publish',
      'register',
      'review',
      'token',
      'transition',
    ],
    ['beginning'],
    ['record', 'builder'],
    ['property'],
    ['catalogue-design', 'code-list', 'dashboard', 'jurisdiction', 'procedure', 'record-type'],
    ['simulation'],
    ['app'],
  ],
};
/** Folders that decide and never do. */
const PURE = /^(schema|forms|seed)\/src\/|^server\/src\/procedure\//;
const EFFECTS = /^(@mikro-orm|type-graphql|graphql|@apollo|react|formik|antd|node:)/;
const AMBIENT = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\basync\b/;
/** No jurisdiction's rule is TypeScript: its names stand in `seed/` alone. */
const COUNTIES = /云阳|屯溪|淮安|金乡|湛河|yunyang|tunxi|huaian|jinxiang|zhanhe/i;
const LONGEST_FILE = 300;

const files = readSourceFiles();
const packageOf = (path: string) => path.split('/')[0] ?? '';
const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('test/');
const ours = files.filter(({ path }) => !isTest(path));
const featureOf = (path: string) => (path.split('/').length > 3 ? (path.split('/')[2] ?? '') : '');
const lineOf = (path: string) =>
  (FEATURES[packageOf(path)] ?? []).findIndex((line) => line.includes(featureOf(path)));

/** Every file that breaks a rule, with what in it does. */
function offenders(
  among: readonly SourceFile[],
  breaches: (file: SourceFile) => readonly string[],
): readonly string[] {
  return among.flatMap((file) => breaches(file).map((breach) => `${file.path}: ${breach}`));
}

test('a package imports only the packages it may', () => {
  const breaches = ({ path, imports }: SourceFile) => {
    const allowed = PACKAGES[packageOf(path)] ?? [];
    return imports.filter((target) =>
      target.startsWith('@lixiang/')
        ? !allowed.includes(target.split('/')[1] ?? '')
        : packageOf(target) in PACKAGES && packageOf(target) !== packageOf(path),
    );
  };
  expect(offenders(ours, breaches)).toEqual([]);
});

test('a feature imports only features above it', () => {
  const breaches = ({ path, imports }: SourceFile) => {
    if (!(packageOf(path) in FEATURES) || featureOf(path) === '') return [];
    if (lineOf(path) < 0) return ['its folder has no line'];
    return imports.filter(
      (target) =>
        packageOf(target) === packageOf(path) &&
        featureOf(target) !== '' &&
        featureOf(target) !== featureOf(path) &&
        lineOf(target) >= lineOf(path),
    );
  };
  expect(offenders(ours, breaches)).toEqual([]);
});

test('pure folders decide, and do nothing', () => {
  const pure = ours.filter(({ path }) => PURE.test(path));
  expect(pure.length).toBeGreaterThan(20);
  expect(offenders(pure, ({ imports }) => imports.filter((target) => EFFECTS.test(target)))).toEqual([]);
  expect(offenders(pure, ({ text }) => text.match(AMBIENT) ?? [])).toEqual([]);
});

test('no TypeScript speaks of a county', () => {
  expect(offenders(ours, ({ text }) => text.match(COUNTIES) ?? [])).toEqual([]);
});

test('files are small, named in kebab case, and have no default export', () => {
  expect(offenders(ours, ({ lines }) => (lines > LONGEST_FILE ? [`${lines} lines`] : []))).toEqual([]);
  expect(files.map(({ path }) => path).filter((path) => !/^[a-z0-9/.-]+$/.test(path))).toEqual([]);
  const products = files.filter(({ path }) => !path.endsWith('.config.ts'));
  expect(offenders(products, ({ text }) => text.match(/^export (default|\*).*/m)?.slice(0, 1) ?? [])).toEqual(
    [],
  );
});

test('no file can reach itself', () => {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const target of importsOf.get(path) ?? [])
      if (importsOf.has(target)) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  expect(circles).toEqual([]);
});
