import { explainField, type Clause, type Path, type Reading, type Values, type Why } from '@lixiang/forms';
import { whyWords as words } from '../../wording/condition.ts';
import { ArticleChips } from '../../ui/article-chips.tsx';
import { basisOf } from '../field/basis-of.ts';
import { fieldAt } from '../field/field-index.ts';
import { type OpenForm, useOpenForm } from '../form-context.ts';
import { formNames, type Names } from './names.ts';
import { sayFormula, sayOutline } from './say-outline.ts';

type WhyReasonsProps = {
  readonly path: Path;
  readonly values: Values;
  /** Fields already explained on the way here. */
  readonly asked?: readonly string[];
};

const NOTHING: readonly string[] = [];

/** Why one field stands as it does: each condition, what it came to, and the answers that decided it. */
export function WhyReasons({ path, values, asked = NOTHING }: WhyReasonsProps) {
  const open = useOpenForm();
  const { form, pack, circumstances } = open;
  const found = explainField({ form: pack.compiled(form), values, circumstances }, path);
  const names = namesAt(open, path);
  return (
    <ul className="lx-why">
      {found.map((why, at) => (
        // The reasons of one field have no identity but their order.
        <li key={`${why.about} ${String(at)}`}>
          <Reason why={why} names={names} values={values} asked={[...asked, path.join('/')]} />
        </li>
      ))}
    </ul>
  );
}

function namesAt({ form, pack, lists }: OpenForm, path: Path): Names {
  const holder = fieldAt(form, path)?.holder;
  return formNames({
    pack: pack.content,
    form,
    lists,
    holder: holder?.kind === 'table' ? holder.key : undefined,
  });
}

type ReasonProps = {
  readonly why: Why;
  readonly names: Names;
  readonly values: Values;
  readonly asked: readonly string[];
};

function Reason({ why, names, values, asked }: ReasonProps) {
  if (why.about === 'computed') {
    return (
      <>
        {words.computed(sayFormula(why.source, names))}
        <Readings reads={why.reads} names={names} values={values} asked={asked} />
        {why.value === undefined && <div>{words.notComputed}</div>}
      </>
    );
  }
  if (why.about === 'rule') return <RuleReason why={why} names={names} values={values} asked={asked} />;
  const { clause, about, of } = why;
  const outcome = words.about[about][clause.outcome];
  return (
    <>
      <strong>{outcome}</strong> {words.of[of]}
      <ClauseLines clause={clause} names={names} values={values} asked={asked} />
    </>
  );
}

function RuleReason({
  why,
  ...rest
}: Omit<ReasonProps, 'why'> & { readonly why: Extract<Why, { about: 'rule' }> }) {
  const { form, pack } = useOpenForm();
  const rule = form.rules.find(({ key }) => key === why.rule);
  const basis = rule && basisOf(pack, rule);
  return (
    <>
      {rule?.message} {basis && <ArticleChips basis={basis} />}
      {why.when && (
        <div>
          {words.applies}
          <ClauseLines clause={why.when} {...rest} />
        </div>
      )}
      <div>
        {words.rule}
        <ClauseLines clause={why.require} {...rest} />
      </div>
    </>
  );
}

type ClauseProps = Omit<ReasonProps, 'why'> & { readonly clause: Clause };

function ClauseLines({ clause, names, values, asked }: ClauseProps) {
  const { outline, outcome, parts, reads, decisive } = clause;
  const rest = { names, values, asked };
  return (
    <div className="lx-why-clause" data-outcome={outcome} data-decisive={decisive}>
      <span>{sayOutline(outline, names)}</span> <em>{words.outcome[outcome]}</em>
      {parts.map((part) => (
        <ClauseLines key={sayOutline(part.outline, names)} clause={part} {...rest} />
      ))}
      <Readings reads={reads} {...rest} />
    </div>
  );
}

type ReadingsProps = Omit<ReasonProps, 'why'> & { readonly reads: readonly Reading[] };

function Readings({ reads, names, values, asked }: ReadingsProps) {
  return reads.map((reading) => (
    <div key={reading.name.join('.')} className="lx-why-reading">
      <span>
        {reading.hidden
          ? words.hiddenReading(names.name(reading.name))
          : words.reading(names.name(reading.name), valueWords(reading, names))}
      </span>
      {reading.hidden && reading.field && !asked.includes(reading.field.join('/')) && (
        <WhyReasons path={reading.field} values={values} asked={asked} />
      )}
    </div>
  ));
}

function valueWords({ name, value }: Reading, names: Names): string {
  if (name.includes('*')) return words.many;
  return value === undefined ? words.blank : names.value(name, value);
}
