/** Trying a pack by its scenarios before it is published. */
export const rehearsalWords = {
  title: '试运行',
  lead: '发布前可以用场景文件验证：系统在临时环境中按场景逐步办理，不影响任何在办事项。未选配置文件的，试运行现行版本；未选场景文件的，使用上一版发布时所附的场景。',
  choose: '选择场景文件',
  chosen: (names: readonly string[], count: number) => `已选择：${names.join('、')}（共 ${count} 个场景）`,
  published: '所选场景随新版本一并发布，供“法规对照”查阅。',
  start: '开始试运行',
  stop: '停止',
  results: '试运行结果',
  startedAt: (instant: string) => `${instant} 开始`,
  progress: '试运行进度',
  count: (done: number, all: number, failed: number) =>
    `已运行 ${done}／${all} 个场景，通过 ${done - failed} 个，未通过 ${failed} 个`,
  states: {
    RUNNING: '正在试运行',
    FINISHED: '试运行结束',
    STOPPED: '试运行已停止',
    TOO_LONG: '试运行超过 10 分钟，已停止；请分批选择场景',
    BROKEN: '试运行中断，请重试；仍不成功的，请联系系统管理员',
  },
  scenarioStates: { WAITING: '未运行', RUNNING: '正在运行', PASSED: '通过', FAILED: '未通过' },
  onlyFailed: '只看未通过',
  scenario: '场景',
  outcome: '结果',
  showReason: (id: string) => `查看 ${id} 未通过的原因`,
  reason: '原因',
  step: '出错的步骤',
  expected: '应为',
  found: '实际',
} as const;

const parts = { START: '开始前', GIVEN: '准备', WHEN: '办理', THEN: '核对' } as const;

/** Where in a scenario: 办理第 3 步. */
export function wordPart(part: keyof typeof parts, index: number): string {
  if (part === 'START') return parts.START;
  return part === 'THEN' ? `${parts.THEN}第 ${index} 项` : `${parts[part]}第 ${index} 步`;
}
