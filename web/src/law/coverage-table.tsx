import type { Coverage } from '@lixiang/schema';
import { lawWords as words } from '../wording/law.ts';
import styles from './law.module.css';

/** How many of the regulation's requirements the system sees to, by kind. */
export function CoverageTable({ coverage }: { readonly coverage: readonly Coverage[] }) {
  const kinds = [...new Set(coverage.map(({ requirement }) => requirement.kind))];
  const rows = [
    ...kinds.map((kind) => ({
      name: words.requirementKinds[kind],
      of: coverage.filter(({ requirement }) => requirement.kind === kind),
    })),
    { name: words.total, of: coverage },
  ];
  return (
    <table className={styles.parameters}>
      <thead>
        <tr>
          <th scope="col">{words.kindOfRequirement}</th>
          <th scope="col">{words.standings.enforced}</th>
          <th scope="col">{words.standings.informing}</th>
          <th scope="col">{words.standings.missing}</th>
          <th scope="col">{words.shown}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {(['enforced', 'informing', 'missing'] as const).map((standing) => (
              <td key={standing}>{of.filter((each) => each.standing === standing).length}</td>
            ))}
            <td>{of.filter(({ scenarios }) => scenarios.length > 0).length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
