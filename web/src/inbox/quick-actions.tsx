import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { typeName } from '../pack/find-in-pack.ts';
import { Section } from '../ui/section.tsx';
import { inboxWords as words } from '../wording/inbox.ts';
import styles from './home-page.module.css';

/** What the viewer may begin. */
export function QuickActions({
  creatable,
  pack,
}: {
  readonly creatable: readonly string[];
  readonly pack: LoadedPack;
}) {
  const navigate = useNavigate();
  return (
    <Section title={words.quick}>
      <div className={styles.quick}>
        {creatable.map((type) => (
          <Button key={type} onClick={() => void navigate(`/records/${type}/new`)}>
            {words.create(typeName(pack, type))}
          </Button>
        ))}
      </div>
    </Section>
  );
}
