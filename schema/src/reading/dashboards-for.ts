import { type Dashboard } from '../model/dashboard.ts';
import { type Pack } from '../model/pack.ts';

/** Who looks: the offices that their organisation is, and the positions that they hold. */
type Viewer = {
  readonly organisation: string | null;
  readonly offices: readonly string[];
  readonly positions: readonly string[];
};

/** The dashboards that somebody sees, in the order of the pack. */
export function dashboardsFor(pack: Pick<Pack, 'dashboards'>, viewer: Viewer): readonly Dashboard[] {
  if (viewer.organisation === null) return [];
  return pack.dashboards.filter((dashboard) =>
    dashboard.for.some((actor) => {
      if ('position' in actor && actor.position !== undefined && !viewer.positions.includes(actor.position))
        return false;
      if ('office' in actor) return viewer.offices.includes(actor.office);
      return 'unit' in actor && actor.unit === 'any';
    }),
  );
}
