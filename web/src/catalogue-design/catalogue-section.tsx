import { Link } from 'react-router';
import { designAddress } from '../design/design-address.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Section } from '../ui/section.tsx';
import { catalogueDesignWords as words } from '../wording/catalogue-design.ts';
import { fieldKindWords } from '../wording/field-kind.ts';
import { inspectorWords } from '../wording/property.ts';
import styles from './catalogue-design.module.css';
import { type CatalogueColumn, type CatalogueFacts, CORE } from './catalogue-facts.ts';
import { numberWords } from './number-words.ts';

/** One catalogue: its columns, and what can be said of it as a whole. */
export function CatalogueSection({ catalogue }: { readonly catalogue: CatalogueFacts }) {
  const { form, formName, name, place, columns, rules, base, checks } = catalogue;
  const answered = new Set(columns.map(({ core }) => core));
  const missing = CORE.filter((element) => !answered.has(element));
  const numbered = columns.filter(({ number }) => number !== undefined);
  const nameOfColumn = (key: string) => columns.find((each) => each.place.at(-1) === key)?.name ?? key;
  return (
    <Section
      title={formName === name ? formName : `${formName} / ${name}`}
      actions={
        <>
          <Link to={designAddress(place)}>{words.toTable}</Link>
          <Link to={`/design/forms/${encodeURIComponent(form)}?tab=logic`}>{words.toLogic(rules)}</Link>
        </>
      }
    >
      <ScrollRegion label={words.columnsRegion(name)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.required}</th>
              <th scope="col">{words.list}</th>
              <th scope="col">{words.core}</th>
              <th scope="col">{words.checks}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <ColumnRow key={column.place.join('/')} column={column} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <dl className={styles.facts}>
        <dt>{words.coverage}</dt>
        <dd>
          {words.has(CORE.length - missing.length, CORE.length)}
          {missing.length === 0 ? (
            <p>{words.complete}</p>
          ) : (
            <p>
              {words.missing}
              {missing.map((element) => inspectorWords.coreElements[element]).join('、')}。
              <small>{words.missingHelp}</small>
            </p>
          )}
        </dd>
        <dt>{words.generatorTitle}</dt>
        <dd>
          {numbered.length === 0
            ? words.noGenerator
            : numbered
                .map((column) => words.generator(column.name, numberWords(column.number ?? '', nameOfColumn)))
                .join('；')}
        </dd>
        <dt>{words.rowChecks}</dt>
        <dd>
          {checks.length === 0
            ? words.noRowChecks
            : checks.map((check) => labelOf(inspectorWords.rowQualities, check)).join('、')}
        </dd>
      </dl>
      <p className={styles.base}>{base === undefined ? words.noBase : words.base(base)}</p>
    </Section>
  );
}

function ColumnRow({ column }: { readonly column: CatalogueColumn }) {
  const { place, name, kind, required, list, core, checks, number } = column;
  return (
    <tr>
      <th scope="row">
        <Link to={designAddress(place)}>{name}</Link>
      </th>
      <td>{number === undefined ? kindName(kind) : words.number}</td>
      <td>{words.demands[required]}</td>
      <td>{list && <Link to={`/design/lists/${encodeURIComponent(list.key)}`}>{list.name}</Link>}</td>
      <td>{core && inspectorWords.coreElements[core]}</td>
      <td>{checks.map((check) => labelOf(inspectorWords.qualities, check)).join('、')}</td>
    </tr>
  );
}

type Labelled = { readonly key: string; readonly label: string };

function labelOf(labels: readonly Labelled[], key: string): string {
  return labels.find((each) => each.key === key)?.label ?? key;
}

function kindName(kind: string): string {
  return Object.entries(fieldKindWords).find(([known]) => known === kind)?.[1].name ?? kind;
}
