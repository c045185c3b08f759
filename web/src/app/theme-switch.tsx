import { BulbOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { type ThemeChoice, useThemeMode } from '../ui/theme-mode.tsx';
import { shellWords } from '../wording/common.ts';

const CHOICES: readonly { readonly key: ThemeChoice; readonly label: string }[] = [
  { key: 'system', label: shellWords.themeSystem },
  { key: 'light', label: shellWords.themeLight },
  { key: 'dark', label: shellWords.themeDark },
];

/** Light, dark, or as the device is set. */
export function ThemeSwitch() {
  const mode = useThemeMode();
  const items = CHOICES.map(({ key, label }) => ({ key, label, onClick: () => mode.choose(key) }));
  return (
    <Dropdown trigger={['click']} menu={{ items, selectable: true, selectedKeys: [mode.choice] }}>
      <Button type="text" icon={<BulbOutlined />} aria-label={shellWords.theme} />
    </Dropdown>
  );
}
