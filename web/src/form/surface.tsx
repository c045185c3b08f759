import { theme } from 'antd';
import type { CSSProperties, ReactNode } from 'react';
import './form.css';

/** Hands antd's colours to our own light controls, so that both look alike in both themes. */
export function FormSurface({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) {
  const { token } = theme.useToken();
  const colours = {
    '--lx-text': token.colorText,
    '--lx-muted': token.colorTextSecondary,
    '--lx-faint': token.colorTextTertiary,
    '--lx-border': token.colorBorder,
    '--lx-line': token.colorBorderSecondary,
    '--lx-surface': token.colorBgContainer,
    '--lx-raised': token.colorBgElevated,
    '--lx-page': token.colorBgLayout,
    '--lx-fill-solid': token.colorBgLayout,
    '--lx-fill': token.colorFillQuaternary,
    '--lx-primary': token.colorPrimary,
    '--lx-primary-soft': token.colorPrimaryBg,
    '--lx-error': token.colorError,
    '--lx-error-soft': token.colorErrorBg,
    '--lx-warning': token.colorWarningText,
    '--lx-warning-soft': token.colorWarningBg,
    '--lx-success': token.colorSuccess,
    '--lx-radius': `${token.borderRadius}px`,
  };
  return (
    <div className={className ? `lx-form ${className}` : 'lx-form'} style={cssVariables(colours)}>
      {children}
    </div>
  );
}

function cssVariables(colours: Readonly<Record<`--lx-${string}`, string>>): CSSProperties {
  return { ...colours };
}
