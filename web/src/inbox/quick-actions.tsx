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
  const groups = [
    { name: words.dossiers, types: types.filter(({ nature }) => nature === 'dossier') },
    { name: words.registries, types: types.filter(({ nature }) => nature === 'registry') },
  ].filter((group) => group.types.length > 0);
  return (
    <Section title={words.quick}>
      {groups.map((group) => (
        <nav key={group.name} aria-label={group.name} className={styles.group}>
          {groups.length > 1 && <h3 className={styles.heading}>{group.name}</h3>}
          <div className={styles.quick}>
            {group.types.map((type) => (
              <Button
                key={type.key}
                className={styles.begin ?? ''}
                aria-label={registerWords.create(type)}
                onClick={() => void navigate(`/records/${type.key}/new`)}
              >
                {type.name}
              </Button>
            ))}
          </div>
        </nav>
      ))}
    </Section>
  );
}
