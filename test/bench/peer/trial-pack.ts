import { Form, Pack } from '@lixiang/schema';
import { loadPack } from '../../../web/src/form/loaded-pack.ts';
import { formSpec, HIDING, MAX_LENGTH, MAX_NUMBER, type SpecField } from '../form-spec.ts';

/** A pack of one form with so many fields. */
export function trialPack(size: number) {
  const form = Form.parse({
    key: 'trial',
    name: 'trial',
    sections: sectionsOf(formSpec(size)),
    rules: formSpec(size)
      .filter((field) => field.kind === 'number')
      .map(({ name }) => ({
        key: `rule${name}`,
        require: `${name} <= ${MAX_NUMBER}`,
        message: 'too large',
        at: [name],
      })),
  });
  return { pack: packOf(form), form };
}

/** A pack of one form with one table. */
export function tablePack(table: Readonly<Record<string, unknown>>) {
  const form = Form.parse({
    key: 'trial',
    name: 'trial',
    sections: [{ key: 'only', title: 'only', fields: [table] }],
  });
  return { pack: packOf(form), form };
}

function packOf(form: Form) {
  return loadPack(
    1,
    Pack.parse({
      format: 1,
      jurisdiction: { key: 'nowhere', name: 'nowhere', code: '000000' },
      regulation: {
        title: 'none',
        effectiveFrom: '2024-01-01',
        articles: [{ key: '1', label: '1', summary: '1' }],
      },
      effectiveFrom: '2024-01-01',
      offices: [{ key: 'office', name: 'office' }],
      forms: [form],
      recordTypes: [
        {
          key: 'thing',
          name: 'thing',
          nature: 'registry',
          documents: [
            { key: 'paper', name: 'paper', form: 'trial', filledBy: [{ unit: 'own' }], editableIn: ['open'] },
          ],
          title: 'paper.b0f0',
          number: '{seq:4}',
          create: [{ unit: 'any' }],
        },
      ],
    }),
  );
}

const SECTION_SIZE = 50;

function sectionsOf(spec: readonly SpecField[]) {
  return Array.from({ length: Math.ceil(spec.length / SECTION_SIZE) }, (_, at) => ({
    key: `s${at}`,
    title: `Section ${at + 1}`,
    fields: spec.slice(at * SECTION_SIZE, (at + 1) * SECTION_SIZE).map(fieldOf),
  }));
}

function fieldOf(field: SpecField) {
  const common = { key: field.name, label: field.name };
  switch (field.kind) {
    case 'text':
      return {
        ...common,
        kind: 'text',
        maxLength: MAX_LENGTH,
        required: true,
        ...(field.shownUnless !== undefined && {
          visibleWhen: `!has(answers.${field.shownUnless}) || ${field.shownUnless} != '${HIDING}'`,
        }),
      };
    case 'number':
      return { ...common, kind: 'integer', min: 0, max: MAX_NUMBER, required: true };
    case 'formula':
      return { ...common, kind: 'integer', computed: `${field.twice} * 2` };
  }
}

/** What a form may know, for every peer of ours. */
export const CIRCUMSTANCES = { today: '2024-05-01', parameters: {}, unit: {} };
