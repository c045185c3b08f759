import { describe, expect, test } from 'vitest';
import { APPROVAL, found, PLAN } from './found-in-sample.ts';

describe('what is named exists', () => {
  test.each([
    ['offices.0.basis', ['9'], 'unknownArticle at offices.0.basis.0'],
    [`${PLAN}.1.list`, 'nowhere', `unknown.codeList at ${PLAN}.1.list`],
    [`${PLAN}.1.default`, 'z', `unknown.option at ${PLAN}.1.default`],
    [`${PLAN}.2.parent`, 'nowhere', `unknown.field at ${PLAN}.2.parent`],
    [`${PLAN}.2.parent`, 'name', `parentNoChoice at ${PLAN}.2.parent`],
    ['codeLists.1.options.0.under', ['z'], 'unknown.option at codeLists.1.options.0.under.0'],
    ['parameters.1.value', 'lax', 'unknown.option at parameters.1.value'],
    ['forms.0.rules.0.at', ['nowhere'], 'unknown.field at forms.0.rules.0.at.0'],
    [`${PLAN}.4.merge`, ['nowhere'], `unknown.column at ${PLAN}.4.merge.0`],
    [
      `${PLAN}.4.heads`,
      [{ label: '头', columns: ['amount', 'no'] }],
      `unknown.column at ${PLAN}.4.heads.0.columns.1`,
    ],
    [
      `${PLAN}.7`,
      { key: 'files', label: '附件', kind: 'attachments', documents: ['no'] },
      `unknown.document at ${PLAN}.7.documents.0`,
    ],
    [
      `${PLAN}.7`,
      { key: 'other', label: '联', kind: 'link', recordType: 'no' },
      `unknown.recordType at ${PLAN}.7.recordType`,
    ],
    ['forms.0.layout.above.0.0.fields', ['no'], 'unknown.field at forms.0.layout.above.0.0.fields.0'],
    ['recordTypes.0.documents.0.form', 'no', 'unknown.form at recordTypes.0.documents.0.form'],
    [
      'recordTypes.0.documents.0.editableIn',
      ['no'],
      'unknown.state at recordTypes.0.documents.0.editableIn.0',
    ],
    ['recordTypes.0.title', 'plan.no', 'unknown.field at recordTypes.0.title'],
    ['recordTypes.0.columns', ['facts.no'], 'unknown.field at recordTypes.0.columns.0'],
    ['recordTypes.0.procedure', 'no', 'unknown.procedure at recordTypes.0.procedure'],
    ['recordTypes.0.links.0.to', 'no', 'unknown.recordType at recordTypes.0.links.0.to'],
    ['recordTypes.0.create', [{ office: 'no' }], 'unknown.office at recordTypes.0.create.0.office'],
    ['recordTypes.1.create.0.position', 'no', 'unknown.position at recordTypes.1.create.0.position'],
    [`${APPROVAL}.recordType`, 'no', `unknown.recordType at ${APPROVAL}.recordType`],
    [`${APPROVAL}.initial`, 'no', `unknown.state at ${APPROVAL}.initial`],
    [`${APPROVAL}.transitions.0.to`, 'no', `unknown.state at ${APPROVAL}.transitions.0.to`],
    [`${APPROVAL}.transitions.0.from`, ['no'], `unknown.state at ${APPROVAL}.transitions.0.from.0`],
    [`${APPROVAL}.transitions.0.rules`, ['no'], `unknown.rule at ${APPROVAL}.transitions.0.rules.0`],
    [
      `${APPROVAL}.transitions.0.documents`,
      ['no'],
      `unknown.document at ${APPROVAL}.transitions.0.documents.0`,
    ],
    [`${APPROVAL}.transitions.1.input`, 'no', `unknown.form at ${APPROVAL}.transitions.1.input`],
    [
      `${APPROVAL}.transitions.1.effects.0.fact`,
      'no',
      `unknown.fact at ${APPROVAL}.transitions.1.effects.0.fact`,
    ],
    [
      `${APPROVAL}.transitions.1.effects.1.filing`,
      'no',
      `unknown.filing at ${APPROVAL}.transitions.1.effects.1.filing`,
    ],
    [`${APPROVAL}.filings.0.with`, ['no'], `unknown.office at ${APPROVAL}.filings.0.with.0`],
    [`${APPROVAL}.filings.0.with`, 'plan.name', `expression.wrongType at ${APPROVAL}.filings.0.with`],
    [`${APPROVAL}.filings.0.document`, 'no', `unknown.document at ${APPROVAL}.filings.0.document`],
    [
      `${APPROVAL}.transitions.1.effects.2.link`,
      'no',
      `unknown.link at ${APPROVAL}.transitions.1.effects.2.link`,
    ],
    [
      `${APPROVAL}.transitions.1.effects.2.transition`,
      'no',
      `unknown.transition at ${APPROVAL}.transitions.1.effects.2.transition`,
    ],
    [
      `${APPROVAL}.transitions.1.effects.3`,
      { kind: 'createLinked', link: 'barredBy', values: { 'plan.no': 'plan.name' } },
      `unknown.field at ${APPROVAL}.transitions.1.effects.3.values.plan.no`,
    ],
    [
      `${APPROVAL}.transitions.1.effects.3`,
      { kind: 'createLinked', link: 'bars', values: {} },
      `linkNotStored at ${APPROVAL}.transitions.1.effects.3.link`,
    ],
    [`${APPROVAL}.reviews.0.states`, ['no'], `unknown.state at ${APPROVAL}.reviews.0.states.0`],
    [`${APPROVAL}.reviews.0.inputs`, ['no'], `unknown.document at ${APPROVAL}.reviews.0.inputs.0`],
    [
      `${APPROVAL}.reviews.0.tasks.0.inputs`,
      ['plan.name', 'plan.no'],
      `unknown.field at ${APPROVAL}.reviews.0.tasks.0.inputs.1`,
    ],
    [`${APPROVAL}.reviews.0.tasks.1.after`, ['no'], `unknown.task at ${APPROVAL}.reviews.0.tasks.1.after.0`],
    [
      `${APPROVAL}.reviews.0.tasks.0.ask`,
      { drawn: 'no' },
      `unknown.panel at ${APPROVAL}.reviews.0.tasks.0.ask.drawn`,
    ],
    [
      `${APPROVAL}.reviews.0.tasks.0.ask.named.field`,
      'name',
      `namesNoUnit at ${APPROVAL}.reviews.0.tasks.0.ask.named`,
    ],
    [`${APPROVAL}.panels.0.from`, 'no', `unknown.recordType at ${APPROVAL}.panels.0.from`],
    [
      `${APPROVAL}.rules.0.cures.0.document`,
      'no',
      `unknown.document at ${APPROVAL}.rules.0.cures.0.document`,
    ],
    [
      `${APPROVAL}.rules.0.cures.0.transition`,
      { recordType: 'bar', key: 'lift', link: 'no' },
      `unknown.link at ${APPROVAL}.rules.0.cures.0.transition.link`,
    ],
    [
      `${APPROVAL}.rules.0.cures.0.transition`,
      { recordType: 'bar', key: 'lift', link: 'bars', each: "it.state == 'gone'" },
      `expression.unknownOption at ${APPROVAL}.rules.0.cures.0.transition.each`,
    ],
    [
      `${APPROVAL}.rules.0.facts.0`,
      { label: '档', actual: 'plan.level', as: 'option', of: 'plan.no' },
      `unknown.codeList at ${APPROVAL}.rules.0.facts.0.of`,
    ],
    [
      `${APPROVAL}.rules.0.facts.0`,
      { label: '状态', actual: 'record.state', as: 'state', of: 'no' },
      `unknown.recordType at ${APPROVAL}.rules.0.facts.0.of`,
    ],
    [
      `${APPROVAL}.rules.0.cures.0.transition`,
      { recordType: 'bar', key: 'no' },
      `unknown.transition at ${APPROVAL}.rules.0.cures.0.transition`,
    ],
  ])('%s = %j', (path, value, issue) => {
    const late = { key: 'late', label: '迟', kind: 'text' };
    const apart = issue.startsWith('headNotTogether') && { [`${PLAN}.4.columns.2`]: late };
    expect(found({ ...apart, [path]: value })).toContain(issue);
  });
});
