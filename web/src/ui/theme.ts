import { theme, type ThemeConfig } from 'antd';

const FONTS =
  '-apple-system, BlinkMacSystemFont, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** The class under which the theme's colours are there as `--ant-…`. */
export const THEME_CLASS = 'lixiang';

/** The look of the whole client: calm blues, square corners, one type scale. */
export function themeOf(dark: boolean): ThemeConfig {
  return {
    cssVar: { key: THEME_CLASS },
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#7db3f5' : '#1456a8',
      colorInfo: dark ? '#7db3f5' : '#1456a8',
      colorLink: dark ? '#6ea8ee' : '#1456a8',
      colorBgLayout: dark ? '#101317' : '#f3f5f8',
      // What is said in passing must still be readable.
      colorTextTertiary: dark ? 'rgba(255, 255, 255, 0.6)' : 'rgba(0, 0, 0, 0.6)',
      colorTextPlaceholder: dark ? 'rgba(255, 255, 255, 0.55)' : 'rgba(0, 0, 0, 0.58)',
      ...(dark && {
        colorBgContainer: '#191d23',
        colorBgElevated: '#20252c',
        colorPrimaryBg: '#1b2939',
        colorPrimaryBgHover: '#22354b',
        colorError: '#f58c8e',
      }),
      ...(!dark && {
        colorPrimaryBg: '#e9f0fa',
        colorPrimaryBgHover: '#d7e4f6',
        colorPrimaryBorder: '#a8c5ea',
        colorInfoBg: '#eff5fc',
        colorInfoBorder: '#b9d1ef',
        // Dark enough to be read as text on their own pale grounds.
        colorSuccess: '#2c7a2f',
        colorWarning: '#a85c00',
        colorError: '#c4262e',
        colorSuccessBg: '#eef7ee',
        colorSuccessBorder: '#b7dab8',
        colorWarningBg: '#fdf6e7',
        colorWarningBorder: '#edd5a3',
        colorErrorBg: '#fdf1f1',
        colorErrorBorder: '#f0bcbe',
      }),
      borderRadius: 4,
      fontFamily: FONTS,
      wireframe: false,
    },
    components: {
      Table: { cellPaddingBlock: 10 },
      // Dark ground asks for pale colours, and pale buttons for dark words.
      ...(dark && { Button: { primaryColor: '#0b1a2b', dangerColor: '#2a0b0c' } }),
    },
  };
}
