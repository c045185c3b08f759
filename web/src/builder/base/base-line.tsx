import { Button } from 'antd';
import { useDesign, useDesignValue } from '../../design/use-design.tsx';
import { baseWords as words } from '../../wording/base.ts';
import styles from '../builder.module.css';
import { useFormDesign } from '../form-design.ts';
import { baseAt } from './locks-at.ts';

/** Among the properties of a form: the base that it rests on, and the way to it. */
export function BaseLine() {
  const { store } = useDesign();
  const { place, showTab } = useFormDesign();
  useDesignValue([...place, 'base']);
  useDesignValue(['bases']);
  const base = baseAt(store.content, place);
  return (
    <div className={styles.keyProperty}>
      <strong>{words.title}</strong>
      <span>{base ? words.mark(base.title, base.version) : words.none}</span>
      <Button size="small" onClick={() => showTab('base')}>
        {base ? words.see : words.choose}
      </Button>
    </div>
  );
}
