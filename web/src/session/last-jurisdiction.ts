const STORE = 'lixiang.jurisdiction';

/** Keeps where somebody signed in, for the next time at this browser. */
export function keepJurisdiction(key: string): void {
  try {
    localStorage.setItem(STORE, key);
  } catch {
    // A browser that keeps nothing asks again.
  }
}

/** Of these jurisdictions, the one where somebody signed in last at this browser; else the first. */
export function lastJurisdiction(offered: readonly { readonly key: string }[]): string {
  const kept = read();
  return (offered.find(({ key }) => key === kept) ?? offered[0])?.key ?? '';
}

function read(): string | null {
  try {
    return localStorage.getItem(STORE);
  } catch {
    return null;
  }
}
