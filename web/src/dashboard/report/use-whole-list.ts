import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type Failure, failureOf } from '../../api/failure.ts';
import { useCurrentPack } from '../../pack/use-pack.ts';
import { useViewer } from '../../session/use-viewer.ts';
import type { Figures, ListedRow } from '../reading/figures.ts';
import type { PlannedWidget } from '../reading/planned-widget.ts';
import { readFigures } from '../reading/read-figures.ts';
import { readAddress } from '../reading/use-reading.ts';

/** As many as are printed; more than that nobody reads on paper. */
const MOST_ROWS = 2000;

export type WholeList =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: () => void }
  | {
      readonly kind: 'listed';
      readonly figures: Figures;
      /** How many there are, printed or not. */ readonly total: number;
    };

type Planned = Omit<PlannedWidget, 'cell'>;

/** What a widget shows, of a list every row up to the most that is printed; the same plan keeps the answer. */
export function useWholeList(plan: Planned): WholeList {
  const client = useClient();
  const { content } = useCurrentPack();
  const { jurisdiction } = useViewer();
  const [found, setFound] = useState<{ readonly plan: Planned; readonly list: WholeList }>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isGone = false;
    const retry = () => setAttempt(attempt + 1);
    const context = {
      url: readAddress(jurisdiction.key),
      requestPolicy: 'network-only' as const,
      live: false,
    };
    const read = async (): Promise<WholeList> => {
      const rows: ListedRow[] = [];
      for (let after: string | null = null; ;) {
        const variables: Readonly<Record<string, unknown>> =
          plan.widget.kind === 'table' ? { ...plan.question.variables, after } : plan.question.variables;
        const { data, error } = await client
          .query<unknown>(plan.question.query, variables, context)
          .toPromise();
        if (error) return { kind: 'failed', failure: failureOf(error), retry };
        const figures = readFigures(content, plan, data);
        if (figures.kind !== 'list')
          return { kind: 'listed', figures, total: figures.kind === 'deadlines' ? figures.total : 0 };
        rows.push(...figures.rows);
        if (figures.next === null || rows.length >= MOST_ROWS) {
          const whole = { ...figures, rows: rows.slice(0, MOST_ROWS) };
          return { kind: 'listed', figures: whole, total: figures.total };
        }
        after = figures.next;
      }
    };
    const keep = async () => {
      const list = await read();
      if (!isGone) setFound({ plan, list });
    };
    void keep();
    return () => {
      isGone = true;
    };
  }, [attempt, client, content, jurisdiction.key, plan]);
  return found?.plan === plan ? found.list : { kind: 'waiting' };
}
