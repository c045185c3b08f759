import { boxesIn, listedOptions } from './boxes.ts';
import { bareLabel, isGuidance, isRoom, linesOf, plainLabel } from './cell-words.ts';
import type { Guess, GuessedKind, GuessReason, Trust } from './guess.ts';
import { type NotedOptions, optionsFor } from './noted-options.ts';

/** What is known about the place of an answer. */
export type AnswerPlace = {
  readonly label: string;
  /** What is printed in the cell, without its own label. */
  readonly text: string;
  /** The shared head above a column. */
  readonly head?: string;
  /** The label of the whole table, whose unit is that of its money. */
  readonly table?: string;
  /** The place is as wide as a sentence. */
  readonly wide: boolean;
  /** Said once for the whole table: “单位：万元”. */
  readonly moneyIn?: string;
  readonly noted: readonly NotedOptions[];
  /** What the document itself offers to choose from. */
  readonly offers?: readonly string[] | undefined;
};

/** What kind of answer a place asks for, by what is printed in it, the notes and the words of its label. */
export function guessKind(asked: AnswerPlace): Guess {
  const place = { ...asked, label: plainLabel(asked.label) };
  return (
    byOffers(place) ??
    byBoxes(place) ??
    bySeal(place) ??
    byAttachments(place) ??
    byBlanks(place) ??
    byNotes(place) ??
    byListed(place) ??
    byUnit(place) ??
    byWording(place) ??
    guessed(
      place.wide && (isGuidance(place.text) || linesOf(place.text).length > 0) ? 'longText' : 'text',
      'plain',
      'unsure',
    )
  );
}

function guessed(kind: GuessedKind, reason: GuessReason, trust: Trust): Guess {
  return { kind, reason, trust };
}

const YES_NO = new Set(['是', '否', '有', '无']);
const MANY = /多选|可选多|依据|包括|材料|内容|来源/u;

function byOffers({ offers }: AnswerPlace): Guess | undefined {
  if (!offers || offers.length < 2) return undefined;
  if (offers.length === 2 && offers.every((option) => YES_NO.has(option)))
    return guessed('yesNo', 'listed', 'sure');
  return { ...guessed('choice', 'listed', 'sure'), options: offers };
}

function byBoxes({ label, text }: AnswerPlace): Guess | undefined {
  const boxes = boxesIn(text);
  if (!boxes) return undefined;
  const { options } = boxes;
  if (options.length === 2 && options.every((option) => YES_NO.has(option)))
    return guessed('yesNo', 'boxes', 'sure');
  if (options.length === 1) return { ...guessed('choices', 'boxes', 'unsure'), options };
  if (/多选|可选多/u.test(text)) return { ...guessed('choices', 'boxes', 'sure'), options };
  const single = !MANY.test(`${label}${text}`) || /单选/u.test(text);
  return { ...guessed(single ? 'choice' : 'choices', 'boxes', single ? 'likely' : 'unsure'), options };
}

/** Words of a cell that somebody signs or stamps. */
export const SIGNED = /[（(]?(?:单位)?(?:签字|签章|签名|盖章|公章|印章)[）)]?/u;

function bySeal({ label, text }: AnswerPlace): Guess | undefined {
  if (SIGNED.test(text) || (/意见|结论|承诺|审批|审核/u.test(label) && hasDay(text)))
    return guessed('opinion', 'opinion', 'sure');
  if (/[（(]?(?:盖章|公章)[）)]?$/u.test(label) && isRoom(text))
    return UNIT.test(label) ? guessed('unit', 'wording', 'likely') : guessed('seal', 'wording', 'likely');
  if (label.endsWith('意见') && /单位|部门|主管|局|领导|审[批核查]|推荐/u.test(label))
    return guessed('opinion', 'wording', 'likely');
  return undefined;
}

const ATTACHED = /附件|附材料|附送|提交材料|材料清单|申报材料|证明材料|附报|所附/u;

function byAttachments({ label, text }: AnswerPlace): Guess | undefined {
  if (!ATTACHED.test(label)) return undefined;
  return guessed('file', 'attachments', numberedItems(text).length > 0 ? 'sure' : 'likely');
}

/** The items of a numbered list, one a line or all in one. */
export function numberedItems(text: string): readonly string[] {
  const marked = text.replaceAll(
    /(?:^|(?<=[\s；;。\n]))(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳])\s*/gu,
    '\u0001',
  );
  const [lead = '', ...items] = marked.split('\u0001');
  // The first number is sometimes the document's own numbering, which its text does not hold.
  const first = items.length > 0 && !isRoom(lead) ? [lead] : [];
  return [...first, ...items]
    .map((item) => item.replace(/[；;。\s]+$/u, '').trim())
    .filter((item) => item !== '');
}

const hasDay = (text: string) => /年[\s\u3000_＿]*月[\s\u3000_＿]*日/u.test(text);
const hasMonth = (text: string) => /年[\s\u3000_＿]*月/u.test(text);

function byBlanks({ text }: AnswerPlace): Guess | undefined {
  const inner = text.replaceAll(/[\s\u3000_＿]+/gu, '');
  if (/^(?:自|从|20)*年月?日?(?:至|到|起至|[~～—-]+)(?:20)?年/u.test(inner))
    return guessed('period', 'unit', 'sure');
  if (/^(?:20)?年月日/u.test(inner)) return guessed('date', 'unit', 'sure');
  if (/^(?:20)?年月$/u.test(inner) && hasMonth(text)) return guessed('month', 'unit', 'sure');
  if (/^[（(]?(?:人民币)?万元[整）)]?/u.test(inner)) return guessed('money', 'unit', 'sure');
  if (/^%$|^[（(]%[）)]$/u.test(inner)) return guessed('percent', 'unit', 'sure');
  const unit = /^[（(]?(元|个月|个|人|台|套|件|份|项|次|天|日|年|平方米|分)[）)]?$/u.exec(inner)?.[1];
  return unit === undefined ? undefined : inUnit(unit);
}

function inUnit(unit: string): Guess {
  if (unit === '万元') return guessed('money', 'unit', 'sure');
  if (unit === '%') return guessed('percent', 'unit', 'sure');
  if (unit === '元' || unit === '亿元') return { ...guessed('decimal', 'unit', 'sure'), unit };
  if (unit === '平方米') return { ...guessed('decimal', 'unit', 'likely'), unit };
  return { ...guessed('integer', 'unit', 'likely'), unit };
}

function byNotes({ label, head = '', noted }: AnswerPlace): Guess | undefined {
  const bare = bareLabel(label);
  if (bare.endsWith('名称')) return undefined;
  const list = optionsFor(`${head}${bare}`, noted) ?? optionsFor(bare, noted);
  return list && { ...guessed('choice', 'notes', 'likely'), options: list.options };
}

const LISTABLE = /类型|类别|性质|级别|等级|方式|结论|结果|属性|来源|状态|范围|程度|性别/u;

function byListed({ label, text }: AnswerPlace): Guess | undefined {
  const inBrackets = /[（(]([^（）()]*[/／、][^（）()]*)[）)]\s*[：:]?$/u.exec(plainLabel(label))?.[1];
  const options = listedOptions(text) ?? (inBrackets === undefined ? undefined : listedOptions(inBrackets));
  if (!options || !LISTABLE.test(label)) return undefined;
  if (options.length === 2 && options.every((option) => YES_NO.has(option)))
    return guessed('yesNo', 'listed', 'likely');
  return { ...guessed('choice', 'listed', 'likely'), options };
}

const IN_BRACKETS =
  /[（(]\s*(?:单位[：:]?)?(万元|亿元|元|%|％|人|个月|个|台|套|件|份|次|天|年|平方米|分)(?:\/[^（）()]*)?\s*[）)]/u;

function byUnit({ label, text, head = '', table = '', moneyIn }: AnswerPlace): Guess | undefined {
  const said = IN_BRACKETS.exec(label)?.[1] ?? IN_BRACKETS.exec(head)?.[1] ?? IN_BRACKETS.exec(text)?.[1];
  if (said !== undefined) return inUnit(said === '％' ? '%' : said);
  const money = IN_BRACKETS.exec(table)?.[1] ?? moneyIn;
  return money === undefined || !MONEY.test(bareLabel(label)) ? undefined : inUnit(money);
}

const MONEY =
  /(?:金额|总投资|投资额|总额|[合小总]计|价款?|造价|总价|单价|费用?|经费|资金|预算数?|决算|概算|估算|拨款|自筹|财政|补助|结余)$/u;
const UNIT =
  /^(?:项目)?(?:申报|申请|建设|填报|填表|使用|主管|责任|实施|牵头|报送|项目)(?:责任)?(?:单位|部门)(?!意见|负责|地址|性质|联系|人|简介|概况|类)|业主(?:单位)?(?!意见)|主管(?:部门|单位)(?!意见)/u;

/** Patterns of labels, the most telling first. */
const WORDINGS: readonly (readonly [pattern: RegExp, kind: GuessedKind, trust: Trust])[] = [
  [/统一社会信用代码|^信用代码|组织机构代码/u, 'creditCode', 'sure'],
  [/电\s*话|手\s*机(?!型)|联系方式|传\s*真/u, 'phone', 'sure'],
  [/起止|起讫|(?:建设|实施|合同|项目|服务|执行|运维)(?:周期|工期|期限|期间)$/u, 'period', 'likely'],
  [/^是否|^有无|(?:是否|有无)[^，。]*[？?]?$/u, 'yesNo', 'likely'],
  [/(?:开户|银行)/u, 'text', 'likely'],
  [/(?:日\s*期|时\s*间|年月日|开工|竣工时间)$/u, 'date', 'likely'],
  [/出生年月|年月$/u, 'month', 'likely'],
  [/^(?:所属|预算|计划|申报|建设|立项)?年[度份]$/u, 'year', 'likely'],
  [/(?:占比|比例|比率|完成率|执行率|得分率|增长率|覆盖率|满意度|率)$/u, 'percent', 'likely'],
  [
    /(?:数量|人数|个数|次数|台数|件数|份数|年龄|工龄|得分|分值|评分|总分|序号|分数|建筑面积)$/u,
    'integer',
    'likely',
  ],
  [
    /(?:内容|情况|依据|说明|背景|必要性|可行性|目标|理由|措施|备注|简介|概述|概况|原因|结论|建议|成果|效益|任务|方案|要求|问题|分析|描述|计划|意见|用途|总结|需求|构成|指标|机制|承诺|声明|范围|进度|绩效|业绩|经历|简历|小结|评价|结果|打算|事项|明细|功能|风险|保障)$/u,
    'longText',
    'likely',
  ],
  [
    /^(?:填表人|填报人|经办人|制表人|审核人|复核人|联系人|签字人|组长|副组长|组员|姓\s*名|成员)$/u,
    'person',
    'sure',
  ],
  [
    /(?:联系人|负责人|领导|法定代表人|法人代表|法人|经办人|承办人|申请人|申报人|填表人|填报人|责任人|主持人|评审专家|专家签[名字]|专家姓名|专家组长|姓名|组长|代表|总监|工程师|项目经理|经理)$/u,
    'person',
    'likely',
  ],
  [UNIT, 'unit', 'likely'],
  [
    /(?:金额|总投资|投资额|总额|合同价|造价|总价|单价|经费预算|预算经费|申请经费|资金总额|预算数|决算数|概算数|预算总额|申请资金|补助资金|拨款|自筹资金|财政资金)$/u,
    'money',
    'likely',
  ],
  [/(?:签字|签名)$/u, 'person', 'likely'],
  [
    /(?:名称|标题|简称|地址|地点|位置|编号|文号|代码|编码|账号|帐号|职务|职称|单位|部门|机构|公司|专业|学历|学位|民族|籍贯|邮编|邮政编码|邮箱|网址|型号|规格|品牌|版本|用户名)$/u,
    'text',
    'likely',
  ],
];

function byWording({ label, wide }: AnswerPlace): Guess | undefined {
  const bare = bareLabel(label);
  const found = WORDINGS.find(([pattern]) => pattern.test(bare));
  if (!found) return MONEY.test(bare) ? guessed(wide ? 'longText' : 'money', 'wording', 'unsure') : undefined;
  const [, kind, trust] = found;
  // Room for one word is no room for a report.
  if (kind === 'longText' && !wide) return guessed('text', 'wording', 'likely');
  return guessed(kind, 'wording', trust);
}
