import type { ReadQuestion } from '@lixiang/schema';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { serverPath } from '../../api/stage.ts';
import { useViewer } from '../../session/use-viewer.ts';

/** Asks the typed read API of the viewer's jurisdiction; the answer is asked for again when others change it. */
export function useReading(question: ReadQuestion, more: Readonly<Record<string, unknown>> = {}) {
  const { jurisdiction } = useViewer();
  const context = useMemo(() => ({ url: readAddress(jurisdiction.key) }), [jurisdiction.key]);
  return useQuery<unknown>({ query: question.query, variables: { ...question.variables, ...more }, context });
}

/** Where a jurisdiction's records are read. */
export function readAddress(jurisdiction: string): string {
  return serverPath(`/graphql/${encodeURIComponent(jurisdiction)}`);
}
