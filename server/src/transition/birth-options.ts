import { type Context } from '../context/context.ts';
import { optionsFrom } from '../procedure/options.ts';
import { findUnit, loadBeginning } from '../record/beginning.ts';
import { examine } from '../record/examine.ts';
import { type AskedLinks, linkRowOf, readGivenLinks } from '../record/given-links.ts';
import { loadCurrentPack } from '../record/packs.ts';
import { DomainError } from '../shared/domain-error.ts';
import { viewOption } from './transition-options.ts';
import { type TransitionOption } from './transition.type.ts';

type Asked = {
  readonly type: string;
  readonly unit: string | null;
  readonly links: AskedLinks['links'];
};

/** The acts by which a record of a type may begin for a unit and, where not, why not. */
export async function birthOptions(
  context: Context,
  { type: key, unit: of, links }: Asked,
): Promise<readonly TransitionOption[]> {
  const situation = await context.read(async (rows) => {
    const pack = await loadCurrentPack(context, rows);
    const type = pack.type(key);
    if (!type) throw DomainError.invalidInput('没有这类事项，请刷新页面后重试。');
    const unit = await findUnit(context, rows, of);
    const given = await readGivenLinks(context, rows, { type, asked: { links, linkFrom: null, link: null } });
    return await loadBeginning(context, rows, {
      pack,
      type,
      unit,
      given: given.map((link) => linkRowOf(link)),
    });
  });
  return optionsFrom(examine(situation)).map((option) => viewOption(option, situation));
}
