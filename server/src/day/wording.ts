/** What there is to say of a clock on a day. */
export type ClockNotice = {
  readonly kind: 'opens' | 'remind' | 'late' | 'escalate';
  readonly name: string;
  /** The day that it is said for. */
  readonly day: string;
  readonly due: string | null;
};

/** The sentence that those concerned are sent. */
export function wordClockNotice({ kind, name, day, due }: ClockNotice): string {
  switch (kind) {
    case 'opens':
      return `“${name}”自 ${day} 起可以办理${due === null ? '' : `，${due} 到期`}。`;
    case 'remind':
      return `“${name}”将于 ${due ?? day} 到期，请及时办理。`;
    case 'late':
      return `“${name}”已于 ${day} 到期，尚未办理。`;
    case 'escalate':
      return `“${name}”已于 ${day} 到期，责任单位逾期未办，请督促办理。`;
  }
}
