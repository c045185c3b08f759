import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { WaitingPage } from '../ui/waiting-page.tsx';
import { BrokenPage } from './broken-page.tsx';

/** The handle of a route that stays as it is while one goes from page to page below it. */
export const LASTING = { lasts: true } as const;

/** The page at an address: at another address another one, begun anew; a bug in it takes nothing else down. */
export function PageFrame({ address }: { readonly address?: string }) {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary key={address ?? pathname} fallback={<BrokenPage />}>
      <Suspense fallback={<WaitingPage />}>
        <Outlet />
      </Suspense>
    </ErrorBoundary>
  );
}
