import type { PackEdit } from '@lixiang/schema';
import { useAnnounce } from '../ui/announcements.tsx';
import { editRefusals } from '../wording/design.ts';
import { reachableEdits } from './reachable-edits.ts';
import { useDesign } from './use-design.tsx';

/** Makes edits, and tells the person why where they cannot be made; says whether they were. */
export function useEdit(): (edits: readonly PackEdit[], label: string) => boolean {
  const design = useDesign();
  const announce = useAnnounce();
  return (edits, label) => {
    const refusal = design.edit(reachableEdits(design.content, edits), label);
    if (refusal) announce('error', editRefusals[refusal.code] ?? refusal.code);
    return refusal === undefined;
  };
}
