/** What a person reads when a request comes to nothing, by the server's code: what is the matter, and what to do. */
export const failureWords = {
  UNAUTHENTICATED: { title: '登录已失效', advice: '请重新登录，登录后回到原来的页面。' },
  FORBIDDEN: { title: '没有办理权限', advice: '如确需办理，请联系本县系统管理员核对您的单位和岗位。' },
  NOT_FOUND: {
    title: '没有找到',
    advice: '该事项不存在，或者您的单位无权查阅。请核对链接，或从列表中进入。',
  },
  STALE_VERSION: { title: '内容已被他人更新', advice: '页面已载入最新内容，请核对后重新办理。' },
  INVALID_INPUT: { title: '提交的内容有误', advice: '请核对填写的内容后再试。' },
  LIMIT_EXCEEDED: { title: '超出限额', advice: '请减少一次提交或查询的内容，或稍后再试。' },
  UNAVAILABLE: { title: '服务暂时不可用', advice: '系统正在维护或恢复，请稍后再试。' },
  INTERNAL: {
    title: '系统出现错误',
    advice: '已记录本次错误。请稍后再试；仍不成功的，请把错误编号告知系统管理员。',
  },
  OFFLINE: { title: '无法连接服务器', advice: '请检查网络连接后重试；已填写的内容保留在本机。' },
} as const;

export const retryWord = '重试';
export const failureNumber = (id: string) => `错误编号：${id}`;
