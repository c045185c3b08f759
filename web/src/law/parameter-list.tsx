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
              <th scope="row">{parameter.label}</th>
              <td>{wordParameter(parameter)}</td>
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

function wordParameter(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'money':
      return `${parameter.value} 万元`;
    case 'percent':
      return `${parameter.value}%`;
    case 'yesNo':
      return parameter.value ? commonWords.yes : commonWords.no;
    case 'choice':
      return parameter.options.find(({ key }) => key === parameter.value)?.label ?? parameter.value;
    case 'monthDay':
      return parameter.value.replace('-', ' 月 ').concat(' 日');
    case 'integer':
    case 'date':
      return String(parameter.value);
  }
}
