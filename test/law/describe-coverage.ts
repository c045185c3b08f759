import { type Coverage, type Pack } from '@lixiang/schema';

type Covered = { readonly coverage: readonly Coverage[]; readonly scenarios: number };

const STANDINGS = ['enforced', 'informing', 'missing'] as const;

/** What a pack does about each requirement of its regulation: a line each, and how many of each kind. */
export function describeCoverage(pack: Pack, { coverage, scenarios }: Covered): string {
  const kinds = [...new Set(coverage.map(({ requirement }) => requirement.kind))];
  return [
    `${pack.jurisdiction.name}  ${pack.regulation.title}  (${scenarios} scenarios)`,
    ...coverage.map(describe),
    '',
    row(['', ...STANDINGS, 'proven']),
    ...kinds.map((kind) =>
      totals(
        kind,
        coverage.filter(({ requirement }) => requirement.kind === kind),
      ),
    ),
    totals('all', coverage),
  ].join('\n');
}

function describe({ requirement, standing, provisions, reason, scenarios }: Coverage): string {
  const by = provisions.map(({ kind, name }) => `${kind}: ${name}`).join('; ');
  return [
    `  ${requirement.ref.padEnd(10)}${standing.padEnd(10)} ${requirement.name}`,
    `    ${reason ?? (by || 'nothing in the pack')}`,
    scenarios.length > 0 ? `    proven by ${scenarios.join(' ')}` : [],
  ]
    .flat()
    .join('\n');
}

function totals(name: string, coverage: readonly Coverage[]): string {
  const counts = STANDINGS.map((standing) => coverage.filter((each) => each.standing === standing).length);
  const proven = coverage.filter(({ scenarios }) => scenarios.length > 0).length;
  return row([name, ...counts, proven]);
}

function row(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, at) => (at === 0 ? `  ${String(cell).padEnd(13)}` : String(cell).padStart(11)))
    .join('');
}
