import { type Base, type PackEdit } from '@lixiang/schema';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useDesign, useDesignValue } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { useAnnounce } from '../../ui/announcements.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { baseWords as words } from '../../wording/base.ts';
import { commonWords } from '../../wording/common.ts';
import { useFormDesign } from '../form-design.ts';
import { BaseChooser } from './base-chooser.tsx';
import { BaseFacts } from './base-facts.tsx';
import { BaseFile } from './base-file.tsx';
import { newestOf, useShippedBases } from './base-query.ts';
import { BaseUpdate } from './base-update.tsx';
import { baseAt, formsOn } from './locks-at.ts';
import { OwnChanges } from './own-changes.tsx';
import styles from './base.module.css';

/** The base that a form rests on: what it locks, what the county has otherwise, and what a new version would do. */
export function BaseTab() {
  const { store } = useDesign();
  const { key, place } = useFormDesign();
  const edit = useEdit();
  const announce = useAnnounce();
  const { bases: shipped, isFailed } = useShippedBases();
  const form = useDesignValue(place);
  useDesignValue(['bases']);
  useDesignValue(['codeLists']);
  useDesignValue(['forms']);
  const { content } = store;
  const base = baseAt(content, place);
  const accept = (edits: readonly PackEdit[], label: string) => {
    if (edit(edits, label)) announce('success', words.done(label));
  };
  const isDangling = base === undefined && store.read([...place, 'base']) !== undefined;
  return (
    <div className={styles.tab}>
      {isFailed && <Alert type="warning" showIcon title={words.failed} />}
      {isDangling && <Alert type="error" showIcon title={words.dangling} />}
      {base && form !== undefined ? (
        <>
          <BaseFacts base={base} forms={formsOn(content, base.key)} />
          <OwnChanges base={base} form={form} formKey={key} />
          <Updates base={base} shipped={shipped} accept={accept} />
        </>
      ) : (
        <BaseChooser content={content} form={key} bases={newestOf(shipped)} accept={accept} />
      )}
      {(base || isDangling) && <Leave title={base?.title ?? ''} place={place} accept={accept} />}
    </div>
  );
}

type Accept = (edits: readonly PackEdit[], label: string) => void;
type UpdatesProps = { readonly base: Base; readonly shipped: readonly Base[]; readonly accept: Accept };

function Updates({ base, shipped, accept }: UpdatesProps) {
  const { store } = useDesign();
  const [read, setRead] = useState<Base>();
  const newer = [...(read ? [read] : []), ...newestOf(shipped)].find(
    ({ key, version }) => key === base.key && version > base.version,
  );
  return (
    <>
      {newer ? (
        <BaseUpdate
          key={`${newer.key} ${newer.version}`}
          content={store.content}
          next={newer}
          accept={accept}
        />
      ) : (
        <p>{words.newest(base.version)}</p>
      )}
      <BaseFile
        found={setRead}
        refuse={(found) => {
          if (found.key !== base.key) return words.otherBase(found.title, base.title);
          return found.version > base.version ? undefined : words.notNewer(found.version, base.version);
        }}
      />
    </>
  );
}

type LeaveProps = {
  readonly title: string;
  readonly place: readonly string[];
  readonly accept: Accept;
};

function Leave({ title, place, accept }: LeaveProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <Space>
      <Button danger onClick={() => setAsking(true)}>
        {words.leave}
      </Button>
      {isAsking && (
        <Dialog
          open
          title={words.leave}
          okText={words.leaveConfirm}
          okButtonProps={{ danger: true }}
          cancelText={commonWords.cancel}
          onCancel={() => setAsking(false)}
          onOk={() => {
            setAsking(false);
            accept([{ kind: 'clear', at: [...place, 'base'] }], words.leaveStep(title));
          }}
        >
          <p>{words.leaveLead}</p>
        </Dialog>
      )}
    </Space>
  );
}
