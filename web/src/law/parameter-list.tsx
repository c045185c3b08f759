import type { Pack, Parameter } from '@lixiang/schema';
import { Section } from '../ui/section.tsx';
import { commonWords } from '../wording/common.ts';
import { lawWords as words } from '../wording/law.ts';
import styles from './law.module.css';

/** The thresholds and readings in force, with the articles they rest on. */
export function ParameterList({ pack }: { readonly pack: Pack }) {
  const labels = new Map(pack.regulation.articles.map(({ key, label }) => [key, label]));
  return (
    <Section title={words.parameters}>
      <p className={styles.uncited}>{words.parametersLead}</p>
      <table className={styles.parameters}>
        <tbody>
          {pack.parameters.map((parameter) => (
            <tr key={parameter.key}>
              <th scope="row">
                {parameter.label}
                {parameter.help !== undefined && <div className={styles.within}>{parameter.help}</div>}
              </th>
              <td>{wordParameter(parameter, pack)}</td>
              <td className={styles.within}>
                {parameter.basis.map((key) => labels.get(key) ?? key).join('、')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function wordParameter(parameter: Parameter, { offices }: Pack): string {
  if (parameter.value === undefined) return words.unset;
  switch (parameter.kind) {
    case 'money':
      return `${parameter.value} 万元`;
    case 'percent':
      return `${parameter.value}%`;
    case 'yesNo':
      return parameter.value ? commonWords.yes : commonWords.no;
    case 'choice':
      return labelsOf([parameter.value], parameter.options);
    case 'choices':
      return labelsOf(parameter.value, parameter.options);
    case 'offices':
      return labelsOf(
        parameter.value,
        offices.map(({ key, name }) => ({ key, label: name })),
      );
    case 'monthDay':
      return parameter.value.replace('-', ' 月 ').concat(' 日');
    case 'integer':
    case 'date':
      return String(parameter.value);
  }
}

type Labelled = { readonly key: string; readonly label: string };

function labelsOf(keys: readonly string[], options: readonly Labelled[]): string {
  return keys.map((key) => options.find((option) => option.key === key)?.label ?? key).join('、');
}
