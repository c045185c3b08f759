import { Suspense } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { Answered } from '../ui/answered.tsx';
import { WaitingPage } from '../ui/waiting-page.tsx';
import { signInPath } from './sign-in-path.ts';
import { ViewerContext } from './use-viewer.ts';
import { ViewerQuery } from './viewer-query.ts';

/** Acts after which the viewer's counts are asked for again. */
const CONTEXT = {
  additionalTypenames: [
    'TransitionTaken',
    'OpinionGiven',
    'PanelDrawn',
    'PointAnswered',
    'RecordCreated',
    'Notice',
    'PackPublished',
  ],
};

/** Lets in who is signed in, and sends everybody else to sign in and back. */
export function SessionGate() {
  const location = useLocation();
  const [{ data, error }, retry] = useQuery({ query: ViewerQuery, context: CONTEXT });
  return (
    <Answered data={data} error={error} onRetry={retry}>
      {({ viewer }) =>
        viewer ? (
          <ViewerContext value={viewer}>
            <Suspense fallback={<WaitingPage />}>
              <Outlet />
            </Suspense>
          </ViewerContext>
        ) : (
          <Navigate replace to={signInPath(`${location.pathname}${location.search}`)} />
        )
      }
    </Answered>
  );
}
