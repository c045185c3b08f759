import { Segmented } from 'antd';
import { useState } from 'react';
import { builderWords as words } from '../../wording/builder.ts';
import { useActs } from '../use-acts.ts';
import styles from '../builder.module.css';
import { ComponentList } from './component-list.tsx';
import { OutlineTree } from './outline-tree.tsx';

/** Left: what can be put in, or how the form is made up. */
export function SidePane() {
  const [shown, setShown] = useState<'components' | 'outline'>('components');
  const acts = useActs();
  return (
    <aside className={styles.side} aria-label={words[shown]}>
      <Segmented
        block
        aria-label={`${words.components} / ${words.outline}`}
        value={shown}
        onChange={setShown}
        options={[
          { value: 'components', label: words.components },
          { value: 'outline', label: words.outline },
        ]}
      />
      {shown === 'components' ? (
        <ComponentList draggable choose={(thing) => acts.add(thing)} />
      ) : (
        <OutlineTree />
      )}
    </aside>
  );
}
