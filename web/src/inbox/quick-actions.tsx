import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { Section } from '../ui/section.tsx';
import { inboxWords as words } from '../wording/inbox.ts';
import { registerWords } from '../wording/register.ts';
import styles from './home-page.module.css';

/** What the viewer may begin, as the pack has it: what is worked on before what is only kept. */
export function QuickActions({
  creatable,
  pack,
}: {
  readonly creatable: readonly string[];
  readonly pack: LoadedPack;
}) {
  const navigate = useNavigate();
  const types = pack.content.recordTypes.filter(({ key }) => creatable.includes(key));
  const ordered = [
    ...types.filter(({ nature }) => nature === 'dossier'),
    ...types.filter(({ nature }) => nature === 'registry'),
  ];
  return (
    <Section title={words.quick}>
      <div className={styles.quick}>
        {ordered.map((type) => (
          <Button key={type.key} onClick={() => void navigate(`/records/${type.key}/new`)}>
            {registerWords.create(type)}
          </Button>
        ))}
      </div>
    </Section>
  );
}
