import { Button, Collapse } from 'antd';
import { useMemo, useState } from 'react';
import { differenceWords as words } from '../../wording/pack-difference.ts';
import styles from '../publish.module.css';
import { FormsBeside, type TwoContents } from './forms-beside.tsx';
import { groupDifferences } from './group-differences.ts';
import { Dialog } from '../../ui/dialog.tsx';

/** What differs between two versions of the pack, in sentences; a form can be seen in both, side by side. */
export function DifferenceList({ before, after, names }: TwoContents) {
  const groups = useMemo(() => groupDifferences(before, after), [before, after]);
  const [form, setForm] = useState<string>();
  if (groups.length === 0) return <p>{words.none}</p>;
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <div className={styles.differences}>
      <p>{words.count(count)}</p>
      <Collapse
        size="small"
        defaultActiveKey={groups.slice(0, 5).map(({ key }) => key)}
        items={groups.map((group) => ({
          key: group.key,
          label: `${group.title}（${group.lines.length}）`,
          children: (
            <>
              {group.form !== undefined && (
                <Button size="small" onClick={() => setForm(group.form)}>
                  {words.compareForms}
                </Button>
              )}
              <ul>
                {group.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          ),
        }))}
      />
      {form !== undefined && (
        <Dialog
          open
          width="min(1400px, 96vw)"
          title={words.compareForms}
          footer={null}
          onCancel={() => setForm(undefined)}
        >
          <FormsBeside form={form} before={before} after={after} names={names} />
        </Dialog>
      )}
    </div>
  );
}
