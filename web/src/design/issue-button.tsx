import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { designWords as words } from '../wording/design.ts';
import { wordPackIssue } from '../wording/pack-issue.ts';
import { publishWords } from '../wording/publish.ts';
import { designAddress } from './design-address.ts';
import styles from './design.module.css';
import { placeWords } from './place-words.ts';
import { useDesign, useDesignIssues, useIsChecked } from './use-design.tsx';

const MOST = 200;

/** How many things are wrong with the design; opens the list of them, each leading to its place. */
export function IssueButton() {
  const { store } = useDesign();
  const isChecked = useIsChecked();
  const issues = useDesignIssues([]);
  const [open, setOpen] = useState(false);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <Button danger={errors > 0} onClick={() => setOpen(true)}>
        {isChecked ? words.issues(errors, issues.length - errors) : words.checking}
      </Button>
      <Drawer title={words.issueTitle} open={open} onClose={() => setOpen(false)} size={420}>
        <p>{words.issueLead}</p>
        <ul className={styles.list}>
          {issues
            .toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
            .slice(0, MOST)
            .map(({ path, code, params, severity }) => (
              <li key={`${path.join('/')} ${code}`}>
                <Link to={designAddress(path)} onClick={() => setOpen(false)}>
                  {placeWords(store.content, path).join(' / ')}
                </Link>
                <br />
                {severity === 'error' ? publishWords.error : publishWords.warning}：
                {wordPackIssue(code, params)}
              </li>
            ))}
        </ul>
      </Drawer>
    </>
  );
}
