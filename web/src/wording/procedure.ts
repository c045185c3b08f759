/** The designer of procedures. */
export const procedureWords = {
  diagram: '流程图',
  table: '一览表',
  check: '检查',
  states: '环节',
  transitions: '办理事项',
  initial: '起点',
  final: '办结',
  way: (from: string, to: string, acts: string) => `从“${from}”到“${to}”：${acts}`,
  stateName: (name: string, marks: readonly string[]) =>
    marks.length === 0 ? `环节 ${name}` : `环节 ${name}（${marks.join('、')}）`,
  ways: (count: number) => `${count} 项`,
  diagramLabel: (name: string) => `${name}流程图`,
  diagramHelp: '用 Tab 键在环节和办理事项之间移动，回车键选中；同样的内容见“一览表”。',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '适合宽度',
  everyWay: '显示全部办理事项',
  mainWays: '只显示主要办理事项',
} as const;
