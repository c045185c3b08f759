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

/**
 * Told apart by people who do not see red, green or blue, on light ground and on dark: neighbours always, the first
 * five all; patterns tell the rest.
 */
export const PALETTES = {
  light: ['#0b62a8', '#c77700', '#a8447f', '#3f8fc4', '#6d6200', '#00795a', '#b64a00', '#5c5f66'],
  dark: ['#6db5ee', '#f0b24a', '#eaa3cb', '#a9d4f2', '#f59a63', '#3ec99b', '#dccb6b', '#bcc0c8'],
} as const;

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
    size: letterAt(element),
    palette: dark ? PALETTES.dark : PALETTES.light,
  };
}

/** How large letters are on a chart, in pixels: a little smaller than around it. */
export function letterAt(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).fontSize) - 1;
}
