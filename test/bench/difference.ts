import { join } from 'node:path';
import { isList, isObject, type Json, Pack } from '@lixiang/schema';
import { fieldsChanged } from '../../web/src/publish/difference/fields-changed.ts';
import { groupDifferences } from '../../web/src/publish/difference/group-differences.ts';
import { packToShow } from '../../web/src/publish/difference/pack-to-show.ts';
import { readPack } from '../scenario/read-scenarios.ts';
import { largeForm } from './large-form.ts';
import { judge, sampleOf, shown } from './statistics.ts';

const SEED = join(import.meta.dirname, '../../seed/yunyang');
const FIELDS = 1000;
const TURNS = 9;
const MOST = 200;
const CIRCUMSTANCES = { today: '2026-05-01', parameters: {}, unit: {} };

/** Two versions of a real pack with a form of a thousand fields, of which every second says something else. */
export function benchDifference(): void {
  const pack = readPack(SEED);
  const before: Json = JSON.parse(
    JSON.stringify(Pack.parse({ ...pack, forms: [...pack.forms, largeForm(FIELDS)] })),
  );
  const after = changed(before);
  const lines = groupDifferences(before, after).reduce((sum, group) => sum + group.lines.length, 0);
  console.log(
    `\nDifference of two versions with a form of ${FIELDS} fields, ${lines} sentences; milliseconds`,
  );
  const words = timed(() => groupDifferences(before, after));
  const beside = timed(() => {
    const marked = fieldsChanged(before, after, 'trial');
    return [marked, ...[before, after].map(opened)];
  });
  console.log(`  in words ${shown(words)}   side by side, until both forms are open ${shown(beside)}`);
  judge('milliseconds for the difference in words', { ratio: words.median, limit: MOST });
  judge('milliseconds for the difference side by side', { ratio: beside.median, limit: MOST });
}

/** What the page computes before a form can be drawn. */
function opened(content: Json) {
  const pack = packToShow(content, 'trial');
  const form = pack?.form('trial');
  if (!pack || !form) throw new Error('There is no form to show');
  return pack.compiled(form).open({}, CIRCUMSTANCES);
}

/** Every second field renamed, every fifth optional, every third section in another order. */
function changed(content: Json): Json {
  return withList(content, 'forms', (form) =>
    isObject(form) && form['key'] === 'trial' ? withList(form, 'sections', changedSection) : form,
  );
}

function changedSection(section: Json, at: number): Json {
  const next = withList(section, 'fields', (field, index) => ({
    ...(isObject(field) ? field : {}),
    ...(index % 2 === 0 && { label: `改过的名称${at}-${index}` }),
    ...(index % 5 === 0 && { required: false }),
  }));
  const fields = isObject(next) ? next['fields'] : undefined;
  return at % 3 === 0 && isObject(next) && isList(fields) ? { ...next, fields: fields.toReversed() } : next;
}

function withList(owner: Json, name: string, change: (item: Json, at: number) => Json): Json {
  const list = isObject(owner) ? owner[name] : undefined;
  return isObject(owner) && isList(list) ? { ...owner, [name]: list.map(change) } : owner;
}

function timed(work: () => unknown) {
  const times = Array.from({ length: TURNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return sampleOf(times);
}
