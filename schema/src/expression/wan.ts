const WAN = /^(\d{1,9})(?:\.(\d{1,6}))?$/;

/** 万元 as written, in 分, exactly; unknown where it is not such an amount. */
export function fenOfWan(text: string): number | undefined {
  const match = WAN.exec(text);
  if (!match) return undefined;
  return Number(match[1]) * 1_000_000 + Number((match[2] ?? '').padEnd(6, '0'));
}
