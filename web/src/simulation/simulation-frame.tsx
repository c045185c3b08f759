import { useState } from 'react';
import { Provider } from 'urql';
import { useApi } from '../api/api-context.tsx';
import { openApi } from '../api/client.ts';
import { type PlayedSimulation, playedPath } from '../api/stage.ts';
import { SimulationBanner } from './simulation-banner.tsx';

export type SimulationFrameProps = {
  readonly played: PlayedSimulation;
  /** The page that is shown at the moment. */
  readonly page: () => string;
  /** The simulation is over, or whoever began it is not signed in any more. */
  readonly onOver: () => void;
};

/** What of reality is above the pages of a simulation: the banner, which asks the real server. */
export function SimulationFrame({ played, page, onOver }: SimulationFrameProps) {
  const api = useApi();
  const [reality] = useState(() => openApi(onOver, ''));
  const end = () => {
    sessionStorage.clear();
    onOver();
  };
  return (
    <Provider value={reality.client}>
      <SimulationBanner
        played={played}
        onPlay={(account) => location.assign(playedPath({ id: played.id, account }, page()))}
        onMoved={() => api.refresh()}
        onEnded={end}
      />
    </Provider>
  );
}
