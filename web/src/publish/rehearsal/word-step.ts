import { Finding, Step } from '@lixiang/schema';
import type { Name } from './names-in.ts';

type As = Extract<Step, { readonly as: unknown }>['as'];

/** A step or a finding of a scenario in a sentence; whatever is neither, as it is written. */
export function wordStep(written: unknown, name: Name): string {
  const step = Step.safeParse(written);
  if (step.success) {
    const who = 'as' in step.data && step.data.as ? wordAs(step.data.as, name) : '';
    return `${who}${wordAct(step.data, name)}`;
  }
  const finding = Finding.safeParse(written);
  return finding.success ? wordFinding(finding.data, name) : JSON.stringify(written);
}

function wordAct(step: Step, name: Name): string {
  if ('clock' in step) return `到 ${step.clock}`;
  if ('use' in step) return `使用片段“${step.use}”`;
  if ('parameter' in step) return `调整标准“${name('parameter', step.parameter)}”`;
  if ('create' in step) return `新建${name('recordType', step.type)}“${step.create}”`;
  if ('fill' in step) return `填写“${step.fill}”的${name('document', step.document)}`;
  if ('attach' in step) return `为“${step.attach}”的${name('document', step.document)}上传附件`;
  if ('link' in step) return `把“${step.link}”关联到“${step.to}”`;
  if ('take' in step) return `办理“${step.take}”的“${name('transition', step.transition)}”`;
  if ('draw' in step) return `为“${step.draw}”抽选 ${step.count} 人（${name('panel', step.panel)}）`;
  if ('opine' in step) return `对“${step.opine}”提出意见（${name('review', step.review)}）`;
  if ('answer' in step) return `答复“${step.answer}”的修改要求`;
  if ('find' in step) return `由“${step.from}”找到“${step.find}”`;
  if ('receive' in step) return `签收“${step.receive}”的备案`;
  return `设立单位“${step.unit}”`;
}

function wordFinding(finding: Finding, name: Name): string {
  if ('form' in finding) return `表单“${name('form', finding.form)}”的样式`;
  const record = `“${finding.record}”`;
  if ('state' in finding) return `${record}所处的环节`;
  if ('fact' in finding) return `${record}的“${name('fact', finding.fact)}”`;
  if ('history' in finding) return `${record}的办理经过`;
  if ('count' in finding) return `${record}的“${name('link', finding.link)}”数量`;
  if ('clock' in finding) return `${record}的时限“${name('clock', finding.clock)}”`;
  if ('owes' in finding) return `${record}尚未履行的时限`;
  if ('filed' in finding) return `${record}的备案`;
  if ('inbox' in finding) return `${wordAs(finding.of, name)}对${record}的待办`;
  if ('told' in finding) return `${wordAs(finding.of, name)}收到的关于${record}的通知`;
  if ('values' in finding) return `${record}的${name('document', finding.document)}的内容`;
  if ('warns' in finding) return `${record}办理“${name('transition', finding.transition)}”时的提醒`;
  if ('as' in finding) return `${wordAs(finding.as, name)}对${record}可以办理的事项`;
  return `${record}要求的材料`;
}

function wordAs(as: As, name: Name): string {
  const place = 'office' in as ? name('office', as.office) : as.unit;
  return as.person === undefined ? place : `${place}${as.person}`;
}
