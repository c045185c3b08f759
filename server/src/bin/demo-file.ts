import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** Who and what the embedded demo shows: `demo.yaml` beside a pack. */
const DemoFile = z.strictObject({
  organisations: z.array(
    z.strictObject({
      name: z.string(),
      /** Keys of the pack's offices that it is. */
      offices: z.array(z.string()).default([]),
      attributes: z.record(z.string(), z.unknown()).default({}),
      /** The name of its 主管部门, which stands earlier in the list. */
      authority: z.string().optional(),
      creditCode: z.string().optional(),
    }),
  ),
  accounts: z.array(
    z.strictObject({
      login: z.string(),
      name: z.string(),
      organisation: z.string(),
      positions: z.array(z.string()).default([]),
      administrator: z.boolean().default(false),
    }),
  ),
  /** Records made by someone of `unit`, filled in, and taken through transitions in turn. */
  records: z
    .array(
      z.strictObject({
        type: z.string(),
        unit: z.string(),
        /** By document and field; a field that names a unit may say its name. */
        documents: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
        transitions: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  /**
   * What happened in the months before: steps of scenarios, with the fragments of the pack's own, by the people above.
   * `@today-30` and `@begun+10` stand for days, `@year+1` and `@begunYear+1` for years.
   */
  stories: z
    .array(
      z.strictObject({
        name: z.string(),
        /** How many days ago it begins. */
        ago: z.int().min(0).default(0),
        /** What is said in the place of what the fragments say. */
        instead: z.record(z.string(), z.unknown()).default({}),
        steps: z.array(z.unknown()).min(1),
      }),
    )
    .default([]),
});
export type DemoFile = z.infer<typeof DemoFile>;

/** Reads `demo.yaml` of a pack's folder; null where there is none. */
export function readDemoFile(folder: string): DemoFile | null {
  const path = join(folder, 'demo.yaml');
  if (!existsSync(path)) return null;
  const read = DemoFile.safeParse(parse(readFileSync(path, 'utf8'), { merge: true }));
  if (!read.success) throw new Error(`${path}：${z.prettifyError(read.error)}`);
  return read.data;
}
