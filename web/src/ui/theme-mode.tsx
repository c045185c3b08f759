import { createContext, type ReactNode, use, useMemo, useState, useSyncExternalStore } from 'react';

export type ThemeChoice = 'system' | 'light' | 'dark';
type ThemeMode = {
  readonly choice: ThemeChoice;
  readonly dark: boolean;
  choose(choice: ThemeChoice): void;
};

const STORE = 'lixiang.theme';
const ThemeModeContext = createContext<ThemeMode>({ choice: 'system', dark: false, choose: () => undefined });

/** Keeps the choice of light or dark on this device; `system` follows the device. */
export function ThemeModeProvider({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useState(readChoice);
  const systemDark = useSyncExternalStore(watchSystem, () => systemQuery().matches);
  const dark = choice === 'system' ? systemDark : choice === 'dark';
  const mode = useMemo(() => {
    const choose = (next: ThemeChoice) => {
      localStorage.setItem(STORE, next);
      setChoice(next);
    };
    return { choice, dark, choose };
  }, [choice, dark]);
  return <ThemeModeContext value={mode}>{children}</ThemeModeContext>;
}

/** Light or dark, and how to change it. */
export function useThemeMode(): ThemeMode {
  return use(ThemeModeContext);
}

function readChoice(): ThemeChoice {
  const kept = localStorage.getItem(STORE);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function systemQuery(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}

function watchSystem(listener: () => void): () => void {
  const query = systemQuery();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
