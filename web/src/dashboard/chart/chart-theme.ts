/** The colours and sizes that charts are drawn in. */
export type ChartTheme = {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly ground: string;
  readonly font: string;
  readonly size: number;
  readonly palette: readonly string[];
};

/** Told apart by people who do not see red or green, on light ground and on dark; patterns tell the rest. */
const ON_LIGHT = ['#0b62a8', '#c77700', '#00795a', '#a8447f', '#3f8fc4', '#b64a00', '#6d6200', '#5c5f66'];
const ON_DARK = ['#6db5ee', '#f0b24a', '#3ec99b', '#eaa3cb', '#a9d4f2', '#f59a63', '#dccb6b', '#bcc0c8'];

/** Reads the colours of the page that a chart stands on. */
export function chartThemeAt(element: Element, dark: boolean): ChartTheme {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--ant-${name}`).trim();
  return {
    text: read('color-text'),
    muted: read('color-text-secondary'),
    line: read('color-border-secondary'),
    ground: read('color-bg-container'),
    font: style.fontFamily,
    size: Number.parseFloat(style.fontSize) - 1,
    palette: dark ? ON_DARK : ON_LIGHT,
  };
}
