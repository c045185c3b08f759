import { Form } from '@lixiang/schema';
import { formSpec, HIDING, MAX_NUMBER, type SpecField } from './form-spec.ts';

const SECTION_SIZE = 50;

/** A form of so many fields of the usual kinds in sections of fifty, with conditions, formulas and rules. */
export function largeForm(size: number): Form {
  const spec = formSpec(size);
  return Form.parse({
    key: 'trial',
    name: '指标大表',
    sections: Array.from({ length: Math.ceil(size / SECTION_SIZE) }, (_, at) => ({
      key: `s${at}`,
      title: `第${at + 1}部分`,
      fields: spec.slice(at * SECTION_SIZE, (at + 1) * SECTION_SIZE).map(fieldOf),
    })),
    rules: spec
      .filter((field) => field.kind === 'number')
      .map(({ name }) => ({
        key: `rule${name}`,
        require: `${name} <= ${MAX_NUMBER}`,
        message: '数值偏大，请核对。',
        at: [name],
      })),
  });
}

function fieldOf(field: SpecField, at: number) {
  const common = { key: field.name, label: `第${at + 1}项指标（${field.name}）` };
  if (field.kind === 'number') return { ...common, kind: 'integer', min: 0, unit: '个', required: true };
  if (field.kind === 'formula') return { ...common, kind: 'integer', computed: `${field.twice} * 2` };
  if (field.shownUnless !== undefined)
    return {
      ...common,
      kind: 'text',
      hint: '不适用的不填。',
      visibleWhen: `!has(answers.${field.shownUnless}) || ${field.shownUnless} != '${HIDING}'`,
    };
  return at % 10 === 0 ? { ...common, kind: 'text', required: true } : { ...common, ...OTHERS[at % 3] };
}

const OTHERS = [
  { kind: 'choice', style: 'radio', options: ['新建', '改扩建', '续建', '其他'].map(optionOf) },
  { kind: 'date', required: true },
  { kind: 'longText', maxLength: 500 },
];

function optionOf(label: string, at: number) {
  return { key: `o${at}`, label };
}
