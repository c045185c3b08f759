import { type FactsOf } from './facts-of-kind.ts';

/** Kinds that point to something else. */
export const REFERENCE_FACTS: FactsOf<'unit' | 'office' | 'link' | 'file'> = {
  unit: {
    field: { many: true },
    reads: [
      ['甲局', ['u1']],
      ['甲局、乙局', ['u1', 'u2']],
    ],
    writes: [[['u1', 'u2'], '甲局、乙局']],
    misreads: [['丁局', 'unit.form']],
    refuses: [
      ['u1', 'unit.form'],
      [['u1', 'u1'], 'unit.form'],
      [[1], 'unit.form'],
    ],
  },
  office: {
    reads: [
      ['牵头部门', 'o1'],
      ['o1', 'o1'],
    ],
    writes: [
      ['o1', '牵头部门'],
      ['o9', 'o9'],
    ],
    misreads: [['别的部门', 'office.form']],
    refuses: [
      [['o1'], 'office.form'],
      ['x'.repeat(65), 'office.form'],
    ],
  },
  link: {
    field: { recordType: 'project' },
    reads: [['示例项目', 'p1']],
    writes: [['p1', '示例项目']],
    misreads: [['别的项目', 'link.form']],
    refuses: [[7, 'link.form']],
  },
  file: {
    field: { maxCount: 1 },
    reads: [],
    writes: [[['f1'], '方案.pdf']],
    misreads: [['方案.pdf', 'field.notText']],
    refuses: [
      [['f1', 'f2'], 'file.tooMany'],
      ['f1', 'file.form'],
    ],
  },
};
