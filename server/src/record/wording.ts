import { type ExpressionValue } from '@lixiang/schema';
import { type Blocker, type FactFound } from '../procedure/blocker.ts';
import { type Who } from '../procedure/actor.ts';

/** The sentences that outside systems read too; everything else is worded by the client or the pack. */
export function wordBlocker(blocker: Blocker): string {
  switch (blocker.code) {
    case 'rule':
    case 'warningUnanswered':
      return blocker.message;
    case 'wrongState':
      return `当前状态为“${blocker.state}”，须在“${blocker.from.join('”或者“')}”状态下办理。`;
    case 'wrongActor':
      return `本事项由${listed(blocker.who)}办理。`;
    case 'documentMissing':
      return `缺少《${blocker.name}》。`;
    case 'documentIncomplete':
      return `《${blocker.name}》尚未填写完整，或者有误。`;
    case 'inputInvalid':
      return '办理内容填写不完整，或者有误。';
    case 'remarksMissing':
      return REMARKS[blocker.remarks];
    case 'linkedRefused':
      return blocker.within.length > 0
        ? `关联事项“${blocker.title}”不能一并办理，原因如下。`
        : `关联事项“${blocker.title}”不能一并办理：未找到可办理的事项。`;
    case 'noSuchAct':
      return `按现有情况不需要“${blocker.name}”。`;
    case 'valueUnknown':
      return `“${blocker.name}”还没有确定的内容，不能办理。`;
    case 'panelCount':
      return blocker.most < blocker.least
        ? `符合条件的只有 ${blocker.most} 名，不足 ${blocker.least} 名。`
        : `应抽取 ${blocker.least} 至 ${blocker.most} 名。`;
    case 'redrawReason':
      return '重新抽取须说明理由。';
    case 'notAsked':
      return `当前不征求“${blocker.name}”意见。`;
    case 'waitsFor':
      return `须先完成“${blocker.tasks.join('”“')}”。`;
    case 'notApplicable':
      return `按现有情况不需要提交《${blocker.name}》。`;
    case 'linkTaken':
      return `“${blocker.name}”只能关联一项，请先取消原有关联。`;
    case 'linkMissing':
      return `新建时须关联“${blocker.name}”。`;
    case 'unitCodeMissing':
      return `编号须用“${blocker.name}”的统一社会信用代码，请联系系统管理员在“系统管理 → 单位”中登记。`;
    case 'linkKept':
      return `“${blocker.name}”在新建时确定，不能取消。`;
  }
}

/** Who somebody is, in words. */
export function wordWho(who: Who): string {
  switch (who.kind) {
    case 'named':
      return who.name;
    case 'authority':
      return '主管部门';
    case 'anyUnit':
      return '各项目单位';
    case 'namedUnits':
      return '表中所列单位';
    case 'drawn':
      return `${who.panel}抽取的成员`;
    case 'took':
      return `办理“${who.transition}”的单位`;
    case 'carried':
      return '随关联事项一并办理';
    case 'clock':
      return '系统（到期自动办理）';
  }
}

/** A value as people read it beside a refusal: money in 万元, what is not known yet as such. */
export function wordFact(value: ExpressionValue | undefined, as: FactFound['as']): string {
  if (value === undefined || value === null || value === '') return '未填写';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return NUMBERS[as](value);
  if (typeof value === 'string') return value;
  return value.length === 0 ? '无' : value.map((each) => wordFact(each, as)).join('、');
}

/** A record without a procedure is simply kept. */
export const KEPT_STATE = { key: 'kept', name: '在册', note: null, final: false };
export const CREATED = '新建';
/** Who acted where nobody did. */
export const BY_CLOCK = '系统';
export const NOT_ELIGIBLE = '不符合抽取条件';

const REMARKS = {
  reason: '请填写理由。',
  fields: '请逐项填写理由，并指明对应的材料。',
  points: '请逐条列明意见。',
};

const NUMBERS: Readonly<Record<FactFound['as'], (value: number) => string>> = {
  plain: String,
  date: String,
  count: (value) => `${value} 项`,
  office: String,
  state: String,
  option: String,
  money: (value) => `${hundredths(value, 1_000_000, 6)} 万元`,
  percent: (value) => `${hundredths(value, 100, 2)}%`,
};

/** An exact decimal from an integer count of its smallest part, without zeros that say nothing. */
function hundredths(value: number, parts: number, digits: number): string {
  const size = Math.abs(value);
  const whole = Math.floor(size / parts);
  const rest = String(size - whole * parts)
    .padStart(digits, '0')
    .replace(/0+$/, '');
  const sign = value < 0 ? '-' : '';
  return rest === '' ? `${sign}${whole}` : `${sign}${whole}.${rest}`;
}

function listed(who: readonly Who[]): string {
  return who.length === 0 ? '有关单位' : who.map(wordWho).join('、');
}
