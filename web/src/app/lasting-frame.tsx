import { useLocation, useMatches } from 'react-router';
import { LASTING, PageFrame } from './page-frame.tsx';

/** The frame of all pages: those below a route that lasts are one to it. */
export function LastingFrame() {
  const { pathname } = useLocation();
  const lasting = useMatches().find(({ handle }) => handle === LASTING);
  return <PageFrame address={lasting?.pathname ?? pathname} />;
}
