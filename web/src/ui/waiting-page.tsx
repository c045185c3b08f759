import { Loading } from './loading.tsx';

/** Shown while the first page's code is on its way. */
export function WaitingPage() {
  return (
    <div style={{ padding: 24 }}>
      <Loading rows={6} />
    </div>
  );
}
