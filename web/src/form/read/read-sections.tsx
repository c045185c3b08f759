import type { Field, Section } from '@lixiang/schema';
import { formWords } from '../../wording/form.ts';
import { ArticleChips } from '../../ui/article-chips.tsx';
import { basisOf } from '../field/basis-of.ts';
import { RemarkList } from '../field/remark-list.tsx';
import { useAnswer, useOpenForm } from '../form-context.ts';
import { sectionId } from '../section/section-list.tsx';
import { ReadValue } from './read-value.tsx';

/** Every section with its labels and answers. */
export function ReadSections() {
  const { form } = useOpenForm();
  return form.sections.map((section) => <ReadSection key={section.key} section={section} />);
}

function ReadSection({ section }: { readonly section: Section }) {
  const { idPrefix, store } = useOpenForm();
  if (section.fields.every((field) => !store.answer([field.key]).visible)) return null;
  const id = sectionId(idPrefix, section.key);
  return (
    <section className="lx-section" aria-labelledby={id}>
      <h2 id={id}>{section.title}</h2>
      {section.fields.map((field) => (
        <ReadRow key={field.key} field={field} />
      ))}
    </section>
  );
}

function ReadRow({ field }: { readonly field: Field }) {
  const { pack, form, remarks } = useOpenForm();
  const path = [field.key];
  const answer = useAnswer(path);
  if (!answer.visible || field.kind === 'seal') return null;
  if (field.kind === 'note') return <p className="lx-note">{field.text}</p>;
  const basis = basisOf(pack, field, form.basis);
  const said = remarks.filter((remark) => remark.field === field.key);
  return (
    <div className={field.kind === 'table' ? 'lx-field lx-field-wide' : 'lx-field'} data-field={field.key}>
      <div className="lx-label">
        <span>{field.label}</span>
        {basis && <ArticleChips basis={basis} />}
      </div>
      <div className="lx-read">
        <ReadValue field={field} value={answer.value} blank={formWords.blank} />
        {said.length > 0 && <RemarkList remarks={said} />}
      </div>
    </div>
  );
}
