import { Link, useSearchParams } from 'react-router';
import { useCurrentPack } from '../../pack/use-pack.ts';
import { Nothing } from '../../ui/nothing.tsx';
import { dashboardWords as words } from '../../wording/dashboard.ts';
import { readChosen } from '../reading/dashboard-address.ts';
import type { PlannedWidget } from '../reading/planned-widget.ts';
import { saidConditions } from '../reading/where-words.ts';

type Planned = Pick<PlannedWidget, 'widget' | 'type' | 'paths'>;

/** Why a widget shows nothing, what would come into it, and where that is kept. */
export function EmptyWidget({ plan }: { readonly plan: Planned }) {
  return (
    <Nothing>
      <div>{words.nothing}</div>
      <FilledBy plan={plan} />
    </Nothing>
  );
}

/** What would come into a widget, and the way to all records of its kind. */
export function FilledBy({ plan }: { readonly plan: Planned }) {
  const { content } = useCurrentPack();
  const { widget, type } = plan;
  const [parameters] = useSearchParams();
  const isNarrowed = readChosen(parameters).size > 0;
  const conditions = saidConditions({ pack: content, plan }, widget);
  return (
    <>
      {conditions && <div>{words.filledBy(type.name, conditions)}</div>}
      {isNarrowed && <div>{words.narrowed}</div>}
      <Link to={`/records/${type.key}`}>{words.seeAll(type.name)}</Link>
    </>
  );
}
