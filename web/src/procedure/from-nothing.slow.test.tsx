import { checkPack, parsePack } from '@lixiang/schema';
import { beforeEach, expect, test } from 'vitest';
import { arrive, choose, lost, PATIENT, press, pressOn, write } from './by-keyboard.ts';
import { RecordTypeListPage } from '../record-type/record-type-list.tsx';
import { RecordTypePage } from '../record-type/record-type-page.tsx';
import { ProcedureListPage } from './procedure-list.tsx';
import { ProcedurePage } from './procedure-page.tsx';
import { drawTrialDesign } from './trial-design.tsx';
import { hindrances } from '../ui/hindrances.ts';

const PAGES = [
  { path: '/design/record-types', Component: RecordTypeListPage },
  { path: '/design/record-types/:type', Component: RecordTypePage },
  { path: '/design/procedures', Component: ProcedureListPage },
  { path: '/design/procedures/:procedure', Component: ProcedurePage },
];

beforeEach(() => localStorage.clear());

async function nothingForAxe() {
  expect(await hindrances()).toEqual([]);
}

test(
  'a record type with its procedure is made from nothing by keyboard alone, and can be published',
  {
    timeout: 120_000,
  },
  async () => {
    const { screen, design, router, stop } = await drawTrialDesign(PAGES);
    const button = (name: string) => screen.getByRole('button', { name, exact: true });
    const dialog = screen.getByRole('dialog');
    const named = (name: string) => screen.getByRole('complementary', { name });
    const basis = async (name: string) => {
      const panel = named(name);
      await pressOn(panel.getByRole('checkbox', { name: '第五条' }).first(), ' ');
    };
    const add = async (what: string, name: string) => {
      await pressOn(button(`新增${what}`));
      await write(dialog.getByRole('textbox'), name);
      await press('{Enter}');
      await expect.element(named(name), PATIENT).toHaveFocus();
    };

    const turn = async (from: string, to: string, key: 'ArrowLeft' | 'ArrowRight') => {
      await pressOn(screen.getByRole('tab', { name: from }), `{${key}}`);
      await expect
        .element(screen.getByRole('tab', { name: to }), PATIENT)
        .toHaveAttribute('aria-selected', 'true');
    };

    arrive();
    await pressOn(button('新建一类'));
    await write(dialog.getByRole('textbox', { name: '名称' }), '立项申请');
    await nothingForAxe();
    await press('{Enter}');
    await expect.element(named('立项申请'), PATIENT).toBeVisible();
    arrive();
    await basis('立项申请');
    await nothingForAxe();
    await pressOn(button('立项申请表'));
    await basis('立项申请表');
    await nothingForAxe();

    await router.navigate('/design/procedures');
    arrive();
    await pressOn(button('新建程序'));
    const procedureName = dialog.getByRole('textbox', { name: '程序名称' });
    await write(procedureName, '立项办理');
    await choose(dialog.getByRole('combobox', { name: '办理哪一类事项' }), '立项申请');
    await nothingForAxe();
    await pressOn(procedureName);
    await expect.element(named('立项办理'), PATIENT).toBeVisible();
    arrive();
    await basis('立项办理');

    await turn('流程图', '环节和办理事项', 'ArrowRight');
    for (const state of ['起草', '办结']) {
      await pressOn(button(state).first());
      await basis(state);
    }
    await add('环节', '联审中');
    await basis('联审中');
    await add('办理事项', '申报');
    const rename = async (name: string, key: string) => {
      await pressOn(named(name).getByRole('button', { name: '修改标识' }));
      await write(dialog.getByRole('textbox', { name: '标识' }), key);
      await press('{Enter}');
      await expect.element(named(name).getByText(`标识：${key}`, { exact: false }), PATIENT).toBeVisible();
      await expect.element(named(name), PATIENT).toHaveFocus();
    };
    await rename('申报', 'declare');
    await choose(named('申报').getByRole('combobox', { name: '办理后进入' }), '联审中');
    await press('{F6}');
    await expect.element(button('申报').last()).toHaveFocus();
    await press('/');
    await press('没有此项');
    await expect.element(screen.getByText('没有名称或说明含有', { exact: false }), PATIENT).toBeVisible();
    await write(named('申报').getByRole('combobox', { name: '查找属性' }), '随之提交');
    await expect.element(screen.getByRole('option', { name: '随之提交的材料' }), PATIENT).toBeVisible();
    await nothingForAxe();
    await press('{Enter}');
    await expect
      .poll(() => document.activeElement?.closest('[data-field]')?.textContent ?? '')
      .toContain('随之提交');
    await pressOn(named('申报').getByRole('checkbox', { name: '立项申请表' }).last(), ' ');
    await basis('申报');
    await pressOn(button('办结').last());
    const finish = named('办结');
    await pressOn(finish.getByRole('checkbox', { name: '起草' }), ' ');
    await pressOn(finish.getByRole('checkbox', { name: '联审中' }), ' ');
    await choose(finish.getByLabelText('第 1 行 谁'), '职能部门');
    await basis('办结');
    await nothingForAxe();

    await pressOn(button('联审中').first());
    await rename('联审中', 'jointReview');
    await turn('环节和办理事项', '规则', 'ArrowRight');
    await add('规则', '联审未通过，不得办结。');
    const rule = named('联审未通过，不得办结。');
    await basis('联审未通过，不得办结。');
    await nothingForAxe();

    await turn('规则', '时限', 'ArrowRight');
    await add('时限', '联审时限');
    const clock = named('联审时限');
    await basis('联审时限');
    await choose(
      clock
        .getByRole('group', { name: '起算日期', exact: true })
        .first()
        .getByRole('combobox', { name: '取哪一项' }),
      '“申报”的最近办理日期',
    );
    await choose(
      clock
        .getByRole('group', { name: '完成日期', exact: true })
        .first()
        .getByRole('combobox', { name: '取哪一项' }),
      '“办结”的最近办理日期',
    );
    await pressOn(button('增加一行：由谁完成'));
    await choose(
      clock.getByRole('group', { name: '由谁完成', exact: true }).first().getByLabelText('第 1 行 谁'),
      '职能部门',
    );
    await pressOn(clock.getByRole('checkbox', { name: '设置怎样完成' }), ' ');
    await expect
      .element(
        clock.getByText('自“申报”的最近办理日期的次日起 10 个工作日内；由数据局完成', { exact: false }),
      )
      .toBeVisible();
    await nothingForAxe();

    await turn('时限', '审查与专家', 'ArrowRight');
    await add('审查', '部门联审');
    const review = named('部门联审');
    await basis('部门联审');
    await pressOn(review.getByRole('button', { name: '新增意见', exact: true }));
    await write(dialog.getByRole('textbox'), '财政意见');
    await press('{Enter}');
    await choose(
      review.getByRole('group', { name: '征求谁的意见', exact: true }).first().getByLabelText('哪一个'),
      '财政局',
    );
    await nothingForAxe();

    await turn('审查与专家', '时限', 'ArrowLeft');
    await turn('时限', '规则', 'ArrowLeft');
    await pressOn(button('联审未通过，不得办结。'));
    await pressOn(
      rule
        .getByRole('group', { name: '必须满足', exact: true })
        .first()
        .getByRole('button', { name: '增加条件', exact: true }),
    );
    await choose(
      rule.getByRole('group', { name: '必须满足', exact: true }).first().getByLabelText('看哪一项'),
      '“部门联审”的已通过',
    );
    await turn('规则', '环节和办理事项', 'ArrowLeft');
    await pressOn(button('办结').last());
    await pressOn(named('办结').getByRole('checkbox', { name: '联审未通过，不得办结。' }), ' ');

    expect(lost, 'the keyboard is lost before').toEqual([]);
    const parsed = parsePack(design.content);
    expect('issues' in parsed ? parsed.issues : checkPack(parsed.pack)).toEqual([]);
    await expect.element(screen.getByRole('button', { name: '检查通过' }), PATIENT).toBeVisible();
    expect('pack' in parsed && parsed.pack.procedures[0]).toMatchObject({
      key: 'liXiangBanLi',
      states: [{ key: 'qiCao' }, { key: 'banJie' }, { key: 'jointReview' }],
      transitions: [
        { key: 'banJie2', from: ['jointReview'] },
        { key: 'declare', to: 'jointReview' },
      ],
      rules: [{ require: 'reviews.buMenLianShen.passed', basis: ['5'] }],
      clocks: [
        {
          from: 'events.declare.lastOn',
          due: { kind: 'after', count: '10', of: 'workdays' },
          metOn: 'events.banJie2.lastOn',
          owedBy: [{ office: 'data' }],
        },
      ],
      reviews: [
        { states: ['jointReview'], tasks: [{ ask: { office: 'data' } }, { ask: { office: 'money' } }] },
      ],
    });
    design.undo();
    expect(
      design.store.read(['procedures', 'liXiangBanLi', 'transitions', 'banJie2', 'rules']),
    ).toBeUndefined();
    stop();
  },
);
