import { useEffect } from 'react';
import { WaitingPage } from '../ui/waiting-page.tsx';

/** Nobody signs in within a simulation: whoever is played there and may not be any more goes back to where it began. */
export function LeaveSimulation() {
  useEffect(() => location.replace('/design/simulation'), []);
  return <WaitingPage />;
}
