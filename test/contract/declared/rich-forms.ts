import { type PackSource } from '@lixiang/schema';

const said = { basis: ['1'] };
const lists = { list: 'sectors' };

/** A field of every kind, each limited in every way that its kind can be. */
const KINDS: PackSource['forms'][number] = {
  key: 'kinds',
  name: '各类填写项',
  basis: ['1'],
  inferred: '便于办理。',
  ref: ['JX-G02'],
  intro: '请如实填写。',
  sections: [
    {
      key: 'plain',
      title: '基本信息',
      fields: [
        {
          kind: 'text',
          key: 'heading',
          label: '标题',
          ...said,
          ref: 'JX-G02',
          inferred: '便于办理。',
          hint: '全称',
          help: '与批文一致。',
          required: true,
          minLength: 2,
          maxLength: 6,
          default: '项目',
          reportable: true,
          aliases: ['名称'],
        },
        {
          kind: 'longText',
          key: 'story',
          label: '说明',
          ...said,
          minLength: 2,
          maxLength: 8,
          rows: 6,
          help: '简要。',
        },
        { kind: 'integer', key: 'count', label: '数量', ...said, min: 1, max: 9, unit: '台' },
        { kind: 'integer', key: 'double', label: '两倍', ...said, computed: 'count * 2', unit: '台' },
        {
          kind: 'decimal',
          key: 'area',
          label: '面积',
          ...said,
          scale: 2,
          min: 100,
          max: 900,
          unit: '平方米',
        },
        { kind: 'decimal', key: 'areaTwice', label: '两倍面积', ...said, scale: 2, computed: 'area * 2' },
        { kind: 'money', key: 'sum', label: '金额', ...said, min: 100, max: 900 },
        { kind: 'money', key: 'sumTwice', label: '两倍金额', ...said, computed: 'sum * 2' },
        { kind: 'percent', key: 'share', label: '占比', ...said, min: 100, max: 900 },
        { kind: 'percent', key: 'rest', label: '余下占比', ...said, computed: '10000 - share' },
        { kind: 'date', key: 'day', label: '日期', ...said, default: 'today', notAfterToday: true },
        { kind: 'date', key: 'dayAfter', label: '次日', ...said, computed: 'addDays(day, 1)' },
        { kind: 'month', key: 'month', label: '月份', ...said },
        { kind: 'year', key: 'year', label: '年度', ...said, min: 2020, max: 2030 },
        { kind: 'yesNo', key: 'urgent', label: '是否紧急', ...said },
        { kind: 'yesNo', key: 'many', label: '是否多台', ...said, computed: 'count > 1' },
        { kind: 'text', key: 'doubleText', label: '标题副本', ...said, computed: "heading + '副本'" },
        {
          kind: 'longText',
          key: 'reason',
          label: '紧急理由',
          ...said,
          visibleWhen: 'urgent',
          required: 'urgent',
        },
        { kind: 'text', key: 'kept', label: '只读项', inferred: '便于办理。', readOnly: true },
        { kind: 'text', key: 'serial', label: '编号', ...said, number: '{code:grade}-{seq:3}' },
        {
          kind: 'choice',
          key: 'grade',
          label: '等级',
          ...said,
          required: true,
          options: [{ key: 'first', label: '一等', code: '1' }],
        },
      ],
    },
    {
      key: 'chosen',
      title: '选择',
      visibleWhen: 'count > 0',
      fields: [
        {
          kind: 'choice',
          key: 'way',
          label: '方式',
          ...said,
          options: [
            { key: 'new', label: '新建' },
            { key: 'old', label: '改建', retired: true },
          ],
          style: 'radio',
          default: 'new',
        },
        { kind: 'choice', key: 'sector', label: '领域', ...said, ...lists },
        {
          kind: 'choices',
          key: 'ways',
          label: '多种方式',
          ...said,
          options: [
            { key: 'new', label: '新建' },
            { key: 'old', label: '改建' },
            { key: 'else', label: '其他' },
          ],
          minItems: 2,
          maxItems: 2,
        },
        { kind: 'choices', key: 'sectors', label: '多个领域', ...said, ...lists },
        {
          kind: 'dependentChoice',
          key: 'branch',
          label: '细分',
          ...said,
          list: 'branches',
          parent: 'sector',
        },
        { kind: 'cascade', key: 'place', label: '所在地', ...said, list: 'places', depth: 2 },
        { kind: 'person', key: 'person', label: '联系人', ...said, minLength: 2, maxLength: 4 },
        { kind: 'phone', key: 'phone', label: '电话', ...said },
        { kind: 'creditCode', key: 'code', label: '统一社会信用代码', ...said },
        { kind: 'unit', key: 'leader', label: '牵头单位', ...said, default: 'own' },
        { kind: 'unit', key: 'units', label: '参与单位', ...said, many: true },
        { kind: 'office', key: 'office', label: '主管部门', ...said },
        { kind: 'office', key: 'offices', label: '配合部门', ...said, many: true },
        { kind: 'link', key: 'entry', label: '条目', ...said, recordType: 'entry' },
        { kind: 'file', key: 'scan', label: '扫描件', ...said, maxCount: 2, accept: ['pdf'] },
        { kind: 'note', key: 'notice', label: '说明文字', ...said, text: '以上均为必填。' },
        { kind: 'attachments', key: 'papers', label: '附件', ...said, documents: ['annex'] },
        { kind: 'seal', key: 'seal', label: '盖章', ...said },
        {
          kind: 'group',
          key: 'address',
          label: '地址',
          ...said,
          fields: [{ kind: 'text', key: 'street', label: '街道', default: '一路' }],
        },
        {
          kind: 'table',
          key: 'items',
          label: '清单',
          ...said,
          minRows: 2,
          maxRows: 3,
          style: 'sheet',
          merge: ['kind'],
          heads: [{ label: '采购', columns: ['thing', 'price'] }],
          columns: [
            { kind: 'text', key: 'kind', label: '类别', aliases: ['种类'] },
            {
              kind: 'text',
              key: 'thing',
              label: '名称',
              required: true,
              quality: ['spacing'],
              core: 'title',
            },
            { kind: 'money', key: 'price', label: '单价' },
          ],
        },
      ],
    },
  ],
  transfers: [
    { kind: 'retype', key: 'number', from: 'count', into: 'kept' },
    { kind: 'split', key: 'parts', from: 'heading', into: ['story', 'reason'], separator: '、' },
    { kind: 'merge', key: 'whole', from: ['year', 'month'], into: 'doubleText', separator: '；' },
    { kind: 'options', key: 'ways', field: 'way', map: { old: 'new' } },
  ],
  rules: [
    {
      key: 'enough',
      basis: ['1'],
      when: 'urgent',
      require: 'count > 3',
      message: '紧急的数量须大于 3。',
      at: ['count'],
    },
    { key: 'rich', basis: ['1'], force: 'warn', require: 'sum > 300', message: '金额偏小。' },
  ],
  layout: {
    title: '申请表',
    orientation: 'landscape',
    above: [[{ text: '单位：' }, { fields: ['leader'], align: 'right', hint: '（盖章）' }]],
    grid: {
      widths: [1, 2, 1],
      rows: [
        {
          height: 12,
          cells: [
            { of: 'heading', rowspan: 2, vertical: true },
            { fields: ['heading'], hint: '全称', align: 'center' },
            { text: '备注' },
          ],
        },
        { cells: [{ fields: ['count', 'sum'], colspan: 2 }] },
      ],
    },
    below: [[{ text: '填表人：' }]],
    notesTitle: '填表说明',
    notes: ['一式两份。'],
  },
};

/** A form whose paper is one table. */
const SHEET: PackSource['forms'][number] = {
  key: 'sheet',
  name: '台账',
  inferred: '便于办理。',
  sections: [
    {
      key: 'all',
      title: '台账',
      fields: [
        {
          kind: 'table',
          key: 'lines',
          label: '条目',
          columns: [{ kind: 'text', key: 'name', label: '名称' }],
        },
        {
          kind: 'table',
          key: 'more',
          label: '其他条目',
          columns: [{ kind: 'text', key: 'name', label: '名称' }],
        },
      ],
    },
  ],
  layout: { title: '台账', table: 'lines' },
};

/** A form without a paper of its own. */
const PLAINLY: PackSource['forms'][number] = {
  key: 'plainly',
  name: '两节表',
  basis: ['1'],
  sections: ['one', 'two'].map((key) => ({
    key,
    title: key,
    fields: [{ kind: 'text', key: `${key}Text`, label: '内容' }],
  })),
};

export const RICH_FORMS = [KINDS, SHEET, PLAINLY];
