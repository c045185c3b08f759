import { describe, expect, test } from 'vitest';
import { SAMPLE } from '../check/sample-pack.ts';
import { parsePackFiles } from './parse-pack-files.ts';
import { parsePack } from './parse-pack.ts';
import { parseScenarioFile } from './parse-scenario-file.ts';

/** JSON is YAML. */
const { forms, recordTypes, procedures, ...rest } = SAMPLE;
const [plan, decision] = forms;
const file = (name: string, content: unknown) => ({ name, text: JSON.stringify(content, null, 1) });
const files = [
  file('pack.yaml', rest),
  file('forms/plan.yaml', { forms: [plan] }),
  file('forms/decision.yaml', { forms: [decision] }),
  file('procedures.yaml', { recordTypes, procedures }),
];

function issuesOf(more: readonly { readonly name: string; readonly text: string }[], base = files) {
  const parsed = parsePackFiles([...base, ...more]);
  if (!('issues' in parsed)) return [];
  return parsed.issues.map(
    ({ code, path, file: name, line, column }) => `${code} ${path.join('.')} ${name}:${line}:${column}`,
  );
}

test('several files make one pack, and each path leads back to its line', () => {
  const parsed = parsePackFiles(files);
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  expect({ pack: parsed.pack }).toEqual(parsePack(SAMPLE));
  expect(parsed.locate(['forms', '1', 'name'])).toEqual({ file: 'forms/decision.yaml', line: 5, column: 4 });
  expect(parsed.locate(['forms', '1', 'layout'])).toMatchObject({ file: 'forms/decision.yaml', line: 3 });
  expect(parsed.locate(['nothing'])).toBeUndefined();
});

describe('a fault is found at its line', () => {
  test.each([
    ['a: [', 'yaml', ''],
    ['a: 1\na: 2', 'yaml', ''],
    ['- 1', 'wrongKind', ''],
    ['format: 1', 'saidTwice', 'format'],
    ['forms:\n  - key: Bad key\n    name: 坏\n    sections: []', 'wrongFormat', 'forms.2.key'],
    ['forms:\n  - key: type\n    name: 坏\n    sections: []', 'reservedKey', 'forms.2.key'],
    ['forms:\n  - name: 坏\n    sections: []', 'missing', 'forms.2.key'],
    ['forms:\n  - key: bad\n    naem: 坏', 'unknownProperty', 'forms.2.naem'],
    ['offices:\n  - key: desk\n    name: 3', 'wrongKind', 'offices.1.name'],
    ['__proto__:\n  polluted: true', 'forbiddenKey', ''],
    ['offices:\n  - key: desk\n    constructor: 3', 'forbiddenKey', ''],
    ['? [a, b]\n: 1', 'yaml', ''],
  ])('%s', (text, code, path) => {
    expect(issuesOf([{ name: 'more.yaml', text }]).join('\n')).toMatch(
      new RegExp(String.raw`^${code} ${path.replaceAll('.', String.raw`\.`)} more\.yaml:`, 'm'),
    );
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('with line and column', () => {
    expect(issuesOf([{ name: 'more.yaml', text: 'offices:\n  - key: desk\n    name: 3' }])).toEqual([
      'wrongKind offices.1.name more.yaml:3:5',
    ]);
  });

  test('of several shapes, against the one that was meant', () => {
    const text = 'recordTypes:\n  - { ...BAD }'.replace(
      '{ ...BAD }',
      JSON.stringify({ ...recordTypes[0], key: 'other', create: [{ unit: 'own', positon: 'leader' }] }),
    );
    expect(issuesOf([{ name: 'more.yaml', text }])).toMatchObject([
      expect.stringMatching(/^unknownProperty recordTypes\.2\.create\.0\.positon more\.yaml:2:/),
    ]);
  });

  test('of an unknown kind of field', () => {
    const text =
      'forms:\n  - key: bad\n    name: 坏\n    sections:\n      - key: main\n        title: 一\n        fields:\n          - { key: x, label: 甲, kind: txt }';
    expect(issuesOf([{ name: 'more.yaml', text }])).toEqual([
      expect.stringMatching(/^notOneOf forms\.2\.sections\.0\.fields\.0\.kind more\.yaml:8:/),
    ]);
  });
});

test('aliases cannot blow a file up', () => {
  const levels = Array.from({ length: 9 }, (_, at) => {
    const below = at === 0 ? 'x' : `*l${at - 1}`;
    return `l${at}: &l${at} [${Array.from({ length: 10 }, () => below).join(', ')}]`;
  });
  expect(issuesOf([{ name: 'bomb.yaml', text: levels.join('\n') }])).toEqual([
    expect.stringMatching(/^tooManyNodes/),
  ]);
});

describe('a scenario', () => {
  const scenario = (when: string) => ({
    name: 'a.yaml',
    text: `jurisdiction: sampleland\nscenarios:\n  - id: SL-1\n    title: 申报\n    articles: ['1']\n    clock: 2026-01-01\n    when:\n      - ${when}\n`,
  });

  test('is read with its dates as they are written', () => {
    const parsed = parseScenarioFile(scenario('{ create: p, type: project, as: { unit: 甲 } }'));
    expect(parsed).toMatchObject({ scenarioFile: { scenarios: [{ clock: '2026-01-01' }] } });
  });

  test('is refused at the line of its fault', () => {
    const parsed = parseScenarioFile(scenario('{ create: p, typ: project, as: { unit: 甲 } }'));
    expect(parsed).toMatchObject({
      issues: [
        { code: 'missing', path: ['scenarios', '0', 'when', '0', 'type'], file: 'a.yaml', line: 8 },
        { code: 'unknownProperty', path: ['scenarios', '0', 'when', '0', 'typ'], line: 8 },
      ],
    });
  });
});
