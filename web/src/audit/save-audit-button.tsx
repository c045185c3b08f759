import { Button } from 'antd';
import { useState } from 'react';
import { type Client, type OperationResult, useClient } from 'urql';
import { useCurrentPack } from '../pack/use-pack.ts';
import { readOrganisationNames } from '../lookup/organisation-names.ts';
import { useViewer } from '../session/use-viewer.ts';
import { useAnnounce } from '../ui/announcements.tsx';
import { auditWords as words } from '../wording/audit.ts';
import { calendarDay } from '../wording/format.ts';
import { type AuditFilter, auditVariables } from './audit-filter.ts';
import { type AuditEntries, type AuditEntry, AuditQuery } from './audit-query.ts';
import { auditSheet } from './audit-sheet.ts';
import { saidFilter } from './said-filter.ts';

/** As many as one reads at once, and as many as go into one workbook. */
const PAGE = 200;
const MOST = 10_000;

/** Saves what the audit shows under its filters, all its pages together, as a workbook. */
export function SaveAuditButton({ filter }: { readonly filter: AuditFilter }) {
  const client = useClient();
  const announce = useAnnounce();
  const { content } = useCurrentPack();
  const { organisation, jurisdiction } = useViewer();
  const [saving, setSaving] = useState(false);
  const save = async () => {
    const found = await readWhole(client, filter);
    if (!found) return announce('error', words.notSaved);
    const names = await readOrganisationNames(client);
    const conditions = saidFilter(filter, names);
    const lines = [
      words.madeBy(organisation?.name ?? jurisdiction.name),
      words.madeOn(calendarDay(new Date())),
      words.counted(found.entries.length, found.total),
      ...(conditions.length === 0 ? [] : [words.narrowedBy(conditions)]),
    ];
    const { saveSheet } = await import('../official/save-sheet.ts');
    await saveSheet(auditSheet(content, { entries: found.entries, lines }));
    return announce('success', words.saved);
  };
  return (
    <Button
      loading={saving}
      onClick={() => {
        setSaving(true);
        void save()
          .catch(() => announce('error', words.notSaved))
          .finally(() => setSaving(false));
      }}
    >
      {saving ? words.saving : words.save}
    </Button>
  );
}

type Found = { readonly entries: readonly AuditEntry[]; readonly total: number };

/** Undefined where an answer fails to come. */
async function readWhole(client: Client, filter: AuditFilter): Promise<Found | undefined> {
  const entries: AuditEntry[] = [];
  for (let after: string | null = null; ;) {
    const variables = { ...auditVariables(filter), first: PAGE, after };
    const answer: OperationResult<AuditEntries> = await client
      .query(AuditQuery, variables, { requestPolicy: 'network-only' })
      .toPromise();
    if (!answer.data) return undefined;
    const { edges, pageInfo, totalCount } = answer.data.audit;
    entries.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage || entries.length >= MOST) return { entries, total: totalCount };
    after = pageInfo.endCursor;
  }
}
