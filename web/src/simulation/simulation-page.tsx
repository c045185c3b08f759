import { Alert } from 'antd';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { played } from '../api/stage.ts';
import { Answered } from '../ui/answered.tsx';
import { Page } from '../ui/page.tsx';
import { simulationWords as words } from '../wording/simulation.ts';
import { RunningSimulation } from './running-simulation.tsx';
import { SimulationQuery } from './simulation-query.ts';
import { SimulationStart } from './simulation-start.tsx';

/** In milliseconds: how often one that is being prepared is asked how far it is. */
const EVERY = 700;

/** Where a simulation is begun, and where one that runs is found again. */
export function SimulationPage() {
  const [search] = useSearchParams();
  const [{ data, error }, ask] = useQuery({ query: SimulationQuery, requestPolicy: 'cache-and-network' });
  const simulation = data?.simulation ?? null;
  const isPreparing = simulation?.state === 'COPYING' || simulation?.state === 'PUBLISHING';
  useEffect(() => {
    if (!isPreparing) return undefined;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), EVERY);
    return () => clearInterval(timer);
  }, [isPreparing, ask]);
  const again = () => ask({ requestPolicy: 'network-only' });
  if (played)
    return (
      <Page title={words.title}>
        <Alert type="info" showIcon title={words.within} />
      </Page>
    );
  return (
    <Page title={words.title} lead={words.lead}>
      {search.has('ended') && !simulation && <Alert type="success" showIcon title={words.ended} />}
      <Answered data={data} error={error} onRetry={again}>
        {({ packDesign }) =>
          simulation ? (
            <RunningSimulation simulation={simulation} onEnded={again} />
          ) : (
            <SimulationStart hasDesign={packDesign !== null} record={search.get('record')} onBegun={again} />
          )
        }
      </Answered>
    </Page>
  );
}
