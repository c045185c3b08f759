import type { FieldKind } from '@lixiang/schema';

type KindWords = { readonly name: string; readonly use: string };

/** What designers call the kinds of fields, and what each is for. */
export const fieldKindWords: Readonly<Record<FieldKind, KindWords>> = {
  text: { name: '单行文本', use: '名称、编号等一行以内的文字' },
  longText: { name: '多行文本', use: '建设内容、依据等成段文字' },
  integer: { name: '整数', use: '个数、人数等，可带计量单位' },
  decimal: { name: '小数', use: '面积、工期等带小数的数' },
  money: { name: '金额', use: '以万元填写，精确到分' },
  percent: { name: '百分比', use: '比例、进度，以 % 填写' },
  date: { name: '日期', use: '年月日' },
  month: { name: '年月', use: '精确到月份的时间' },
  year: { name: '年份', use: '预算年度等' },
  yesNo: { name: '是否', use: '在是、否之间选一个' },
  choice: { name: '单选', use: '从选项或代码表中选一项' },
  choices: { name: '多选', use: '从选项或代码表中选若干项' },
  dependentChoice: { name: '联动选择', use: '可选范围随上级选择而变' },
  cascade: { name: '分级选择', use: '沿代码表逐级选到末级' },
  person: { name: '姓名', use: '联系人、负责人的姓名' },
  phone: { name: '联系电话', use: '手机或者固定电话，自动核对位数' },
  creditCode: { name: '统一社会信用代码', use: '自动核对校验位' },
  unit: { name: '单位', use: '从本县单位中选择' },
  office: { name: '职能部门', use: '从配置中的职能部门选择' },
  link: { name: '关联事项', use: '选择另一类事项或台账中的一条' },
  file: { name: '附件', use: '在表中上传文件' },
  note: { name: '说明文字', use: '给填写人看的文字，不需填写' },
  attachments: { name: '申报材料', use: '列出并上传本事项的材料' },
  seal: { name: '盖章处', use: '打印后盖章的位置' },
  table: { name: '明细表', use: '可增行的表格，目录、清单用它' },
  group: { name: '组合', use: '几项内容并在一格' },
};
