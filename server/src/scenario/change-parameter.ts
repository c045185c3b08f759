import { type Pack, parsePack, type Step } from '@lixiang/schema';
import { z } from 'zod';
import { CURRENT_PACK, PUBLISH_PACK } from './operations.ts';
import { type World } from './world.ts';

const Published = z.object({
  publishPack: z.looseObject({
    issues: z.array(z.object({ path: z.array(z.string()), code: z.string() })).optional(),
  }),
});

/** Publishes the pack with another value of one parameter; records made from now on follow it. */
export async function changeParameter(
  { parameter, value }: Extract<Step, { readonly parameter: string }>,
  world: World,
): Promise<void> {
  const content = withParameter(world.pack, parameter, value);
  const { administrator } = world;
  const { pack: current } = await administrator.ask(
    { query: CURRENT_PACK },
    z.object({ pack: z.object({ version: z.int() }) }),
  );
  const input = { content, expectedVersion: current.version };
  const { publishPack } = await administrator.ask({ query: PUBLISH_PACK, variables: { input } }, Published);
  if (publishPack.issues) throw new Error(`the pack was refused: ${JSON.stringify(publishPack.issues)}`);
  const parsed = parsePack(content);
  if ('pack' in parsed) world.pack = parsed.pack;
}

function withParameter(pack: Pack, key: string, value: unknown) {
  const parameter = pack.parameters.find((each) => each.key === key);
  if (!parameter) throw new Error(`no parameter is called “${key}”`);
  const changed = { ...parameter, value };
  return { ...pack, parameters: pack.parameters.map((each) => (each === parameter ? changed : each)) };
}
