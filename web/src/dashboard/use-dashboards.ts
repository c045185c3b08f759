import { type Dashboard, dashboardsFor } from '@lixiang/schema';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCurrentPack } from '../pack/use-pack.ts';
import { useViewer } from '../session/use-viewer.ts';
import { calendarDay } from '../wording/format.ts';
import { readChosen } from './reading/dashboard-address.ts';
import type { Look } from './reading/planned-widget.ts';

/** The dashboards that the viewer sees. */
export function useDashboards(): readonly Dashboard[] {
  const { content } = useCurrentPack();
  const { organisation, positions } = useViewer();
  return dashboardsFor(content, {
    organisation: organisation?.id ?? null,
    offices: organisation?.offices ?? [],
    positions,
  });
}

/** Who looks, today, and what the address narrows it by. */
export function useLook(): Look {
  const [parameters] = useSearchParams();
  const { organisation } = useViewer();
  const [today] = useState(() => calendarDay(new Date()));
  const address = parameters.toString();
  const viewer = organisation?.id ?? null;
  return useMemo(
    () => ({ today, viewer, chosen: readChosen(new URLSearchParams(address)) }),
    [address, today, viewer],
  );
}
