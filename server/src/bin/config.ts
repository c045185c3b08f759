import { join, resolve } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './project-root.ts';
import type { DatabaseChoice } from '../storage/database.ts';

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  LIXIANG_DATA: z.string().optional(),
  LIXIANG_DEMO: z
    .string()
    .transform((names) => names.split(/[,，\s]+/).filter((name) => name !== ''))
    .optional(),
  LIXIANG_TRUST_PROXY: z.string().optional(),
  LIXIANG_IDLE_MINUTES: z.coerce.number().int().min(1).max(1440).default(30),
  LIXIANG_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('error'),
  NODE_ENV: z.string().optional(),
});

export type Config = {
  readonly host: string;
  readonly port: number;
  /** The folder of the embedded database, uploaded files and the lock. */
  readonly data: string;
  readonly database: DatabaseChoice;
  /** The jurisdictions that the embedded database comes with; null for all that the program brings. */
  readonly demo: readonly string[] | null;
  readonly trustProxy: string | false;
  readonly idleMinutes: number;
  readonly logLevel: string;
  readonly development: boolean;
  readonly web: string;
  /** Where the packs of jurisdictions are written, one folder each. */
  readonly seed: string;
};

/** Reads the environment; throws a sentence that names the variable that will not do. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].join('、');
    throw new Error(`环境变量 ${names} 的值不正确。`);
  }
  const values = parsed.data;
  const root = projectRoot();
  const data = resolve(values.LIXIANG_DATA ?? join(root, 'data'));
  return {
    host: values.HOST,
    port: values.PORT,
    data,
    database: values.DATABASE_URL
      ? { kind: 'server', url: values.DATABASE_URL }
      : { kind: 'embedded', folder: join(data, 'database') },
    demo: values.LIXIANG_DEMO ?? null,
    trustProxy: values.LIXIANG_TRUST_PROXY ?? false,
    idleMinutes: values.LIXIANG_IDLE_MINUTES,
    logLevel: values.LIXIANG_LOG,
    development: values.NODE_ENV === 'development',
    web: join(root, 'web/dist'),
    seed: join(root, 'seed'),
  };
}
