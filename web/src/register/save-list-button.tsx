import { Button } from 'antd';
import { useState } from 'react';
import { useClient } from 'urql';
import type { RecordType } from '@lixiang/schema';
import { readOrganisationNames } from '../lookup/organisation-names.ts';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { useViewer } from '../session/use-viewer.ts';
import { useAnnounce } from '../ui/announcements.tsx';
import { calendarDay } from '../wording/format.ts';
import { registerWords as words } from '../wording/register.ts';
import { listSheet } from './list-sheet.ts';
import type { ListState } from './list-state.ts';
import { readWholeList } from './read-whole-list.ts';

export type SaveListButtonProps = {
  readonly pack: LoadedPack;
  readonly type: RecordType;
  readonly state: ListState;
};

/** Saves what a list shows, all its pages together, as a workbook. */
export function SaveListButton({ pack, type, state }: SaveListButtonProps) {
  const client = useClient();
  const announce = useAnnounce();
  const { organisation, jurisdiction } = useViewer();
  const [saving, setSaving] = useState(false);
  const save = async () => {
    const list = await readWholeList(client, type.key, state);
    if (!list) return announce('error', words.notSaved);
    const { records, total } = list;
    const isNarrowed = state.search !== '' || state.states.length > 0 || state.mine;
    const lines = [
      words.madeBy(organisation?.name ?? jurisdiction.name),
      words.madeOn(calendarDay(new Date())),
      words.counted(records.length, total),
      ...(isNarrowed ? [words.narrowed] : []),
    ];
    const names = Object.fromEntries(await readOrganisationNames(client));
    const { saveSheet } = await import('../official/save-sheet.ts');
    await saveSheet(listSheet(pack, type, { records, lines, names }));
    return announce('success', words.saved(type.name));
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
