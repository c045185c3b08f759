import type { PackEdit } from '@lixiang/schema';
import { deviceStorage } from '../api/device-storage.ts';
import { newRequestId } from '../api/request-id.ts';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { DraftJournal } from '../form/save/draft-journal.ts';
import type { DesignApi, OpenedDesign } from './design-api.ts';
import { DesignIssues } from './design-issues.ts';
import { DesignSaver } from './design-saver.ts';
import { DesignStore } from './design-store.ts';
import type { Design } from './use-design.tsx';

type Opening = {
  readonly opened: OpenedDesign;
  readonly api: DesignApi;
  readonly published: LoadedPack;
  /** Names the journal of unconfirmed edits on this device: whose they are. */
  readonly journalKey: string;
};

/** Holds an opened design for as long as somebody is at it. */
export function openDesign({ opened, api, published, journalKey }: Opening): Design {
  const store = new DesignStore(opened.content);
  const journal = new DraftJournal<PackEdit>(deviceStorage(), `design.${journalKey}`);
  const saver = new DesignSaver({ store, api, revision: opened.revision, journal, newRequestId });
  const issues = new DesignIssues(store, published.content);
  return {
    store,
    saver,
    issues,
    published,
    get content() {
      return store.content;
    },
    get state() {
      return saver.state;
    },
    get others() {
      return saver.editors;
    },
    edit: (edits, label) => store.edit(edits, label),
    undo: () => store.undo(),
    redo: () => store.redo(),
    issuesAt: (place) => issues.at(place),
    history: async () => {
      await saver.flush();
      return api.history(opened.begunRevision);
    },
  };
}
