export const sessionWords = {
  title: '登录',
  jurisdiction: '所在县（区）',
  login: '用户名',
  password: '密码',
  submit: '登录',
  missingJurisdiction: '请选择所在县（区）',
  missingLogin: '请填写用户名',
  missingPassword: '请填写密码',
  ended: '请先登录，登录后回到刚才的页面。长时间未操作会自动退出，已填写的内容保留在本机。',
  wrongCredentials: (left: number | null) =>
    left === null ? '用户名或密码不正确。' : `用户名或密码不正确，再错 ${left} 次账号将被锁定。`,
  locked: (until: string | null) =>
    until === null
      ? '账号已锁定，请稍后再试，或请系统管理员解锁。'
      : `账号已锁定，${until} 后可再试，或请系统管理员解锁。`,
  disabled: '账号已停用，请联系本县系统管理员。',
  demoFilling: '演示事项正在载入，约需一分钟。可以先登录使用，事项会陆续出现。',
  demoStillFilling:
    '演示事项正在载入，约需一分钟，其间可以照常使用；事项会陆续出现，数字会随之增加。',
  administratorsOnly: '此页仅限系统管理员使用',
  administrator: '系统管理员',
  demoTitle: '演示账号',
  demoIntro: '本系统以演示数据运行，点选一行即填入用户名和密码。',
  demoOrganisation: '单位',
  demoName: '姓名',
  demoUse: (name: string) => `使用${name}的账号`,
  demoFilter: '按单位或姓名查找',
  noDemo: '没有符合的账号',
  noJurisdiction: '系统尚未载入任何县（区）的配置，请系统管理员先发布配置包。',
  passwordTitle: '修改密码',
  current: '当前密码',
  next: '新密码',
  repeat: '再次输入新密码',
  different: '两次输入的新密码不一致',
  changed: '密码已修改，其他设备上的登录已全部退出。',
  change: '修改',
  passwordHelp: '新密码不少于 10 位。修改后，其他设备上的登录会全部退出。',
} as const;
