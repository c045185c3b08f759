import { type Pack, parsePack } from '@lixiang/schema';
import { BreakingChangeType, findBreakingChanges, type GraphQLSchema, parse, validate } from 'graphql';
import { type Context } from '../context/context.ts';
import { currentPackIfAny, packOfVersion, type PublishedPack } from '../pack/published-pack.ts';
import { nameRules } from '../pack/shared-rules.ts';
import { DomainError } from '../shared/domain-error.ts';
import { schemaOf } from './read-api.ts';
import { buildReadSchema } from './read-schema.ts';
import { type ReadChanges } from './read-changes.type.ts';

/** Questions that were asked within so many days count as asked lately. */
const LATELY = 90;
const DAY = 86_400_000;

/** What a pack that is not published yet would change for those who read, against the version in force. */
export async function changesToCome(context: Context, content: unknown): Promise<ReadChanges> {
  const parsed = parsePack(content);
  if ('issues' in parsed) throw DomainError.invalidInput('配置格式不正确，请先修正。');
  const current = await context.read((rows) => currentPackIfAny(context, rows));
  if (!current) return NOTHING;
  const { rules } = nameRules(context.store, parsed.pack);
  if (rules === current.rules) return NOTHING;
  return await compare(context, current, parsed.pack);
}

/** What a version changed for those who read, against the version before it. */
export async function changesOf(context: Context, version: number): Promise<ReadChanges> {
  if (version <= 1) return NOTHING;
  const [before, after] = await context.read((rows) =>
    Promise.all([packOfVersion(context, rows, version - 1), packOfVersion(context, rows, version)]),
  );
  return before.rules === after.rules ? NOTHING : await compare(context, before, after.pack);
}

const NOTHING: ReadChanges = { changes: [], operations: [] };

async function compare(context: Context, before: PublishedPack, after: Pack): Promise<ReadChanges> {
  const { schema } = schemaOf(context, before);
  const next = buildReadSchema(after);
  const changes = findBreakingChanges(schema, next).map(({ type, description }) => ({
    kind: type,
    message: `${WORDS[type]}：${subjectOf(description)}`,
  }));
  return { changes, operations: changes.length === 0 ? [] : await brokenOperations(context, schema, next) };
}

async function brokenOperations(
  context: Context,
  before: GraphQLSchema,
  after: GraphQLSchema,
): Promise<ReadChanges['operations']> {
  const since = new Date(context.clock().getTime() - LATELY * DAY).toISOString();
  const asked = await context.read((rows) =>
    rows
      .selectFrom('read_operation')
      .select(['digest', 'text', 'last_seen_at as lastSeenAt', 'count'])
      .where('last_seen_at', '>=', since)
      .orderBy('last_seen_at', 'desc')
      .execute(),
  );
  return asked.flatMap((operation) => {
    const document = parse(operation.text);
    const faults = validate(before, document).length > 0 ? [] : validate(after, document);
    return faults.length > 0 ? [{ ...operation, faults: faults.map(({ message }) => message) }] : [];
  });
}

/** What the library says it is about: the first word with a point in it, or the first word. */
function subjectOf(description: string): string {
  const words = description.replaceAll(/[.,]$/g, '').split(' ');
  const about = words.filter((word) => /^[A-Za-z_]\w*(\.\w+)*$/.test(word) && /[A-Z_.]/.test(word.slice(1)));
  return about.length > 0 ? about.join(' ') : description;
}

const WORDS: Readonly<Record<BreakingChangeType, string>> = {
  [BreakingChangeType.TYPE_REMOVED]: '取消了类型',
  [BreakingChangeType.TYPE_CHANGED_KIND]: '改变了类型的种类',
  [BreakingChangeType.TYPE_REMOVED_FROM_UNION]: '从并类型中取消',
  [BreakingChangeType.VALUE_REMOVED_FROM_ENUM]: '取消了选项',
  [BreakingChangeType.REQUIRED_INPUT_FIELD_ADDED]: '增加了必填的筛选项',
  [BreakingChangeType.IMPLEMENTED_INTERFACE_REMOVED]: '取消了接口',
  [BreakingChangeType.FIELD_REMOVED]: '取消了字段',
  [BreakingChangeType.FIELD_CHANGED_KIND]: '改变了字段的类型',
  [BreakingChangeType.REQUIRED_ARG_ADDED]: '增加了必填的参数',
  [BreakingChangeType.ARG_REMOVED]: '取消了参数',
  [BreakingChangeType.ARG_CHANGED_KIND]: '改变了参数的类型',
  [BreakingChangeType.DIRECTIVE_REMOVED]: '取消了指令',
  [BreakingChangeType.DIRECTIVE_ARG_REMOVED]: '取消了指令的参数',
  [BreakingChangeType.REQUIRED_DIRECTIVE_ARG_ADDED]: '增加了指令的必填参数',
  [BreakingChangeType.DIRECTIVE_REPEATABLE_REMOVED]: '指令不再可重复',
  [BreakingChangeType.DIRECTIVE_LOCATION_REMOVED]: '指令不再可用于此处',
};
