import { NavLink } from 'react-router';
import { hasQuality } from '../quality/has-quality.ts';
import { useCurrentPack } from '../pack/use-pack.ts';
import { useViewer } from '../session/use-viewer.ts';
import { clockWords } from '../wording/clock.ts';
import { tokenWords } from '../wording/token.ts';
import { shellWords } from '../wording/common.ts';
import { dataCatalogueWords } from '../wording/data-catalogue.ts';
import { designWords } from '../wording/design.ts';
import { qualityWords } from '../wording/quality.ts';
import styles from './navigation.module.css';

type Destination = { readonly to: string; readonly label: string; readonly badge?: number };

/** Every place the viewer can go, in the groups people know them by. */
export function Navigation({ onGo }: { readonly onGo: () => void }) {
  const viewer = useViewer();
  const { recordTypes, forms } = useCurrentPack().content;
  const typesOf = (nature: 'dossier' | 'registry'): readonly Destination[] =>
    recordTypes
      .filter((type) => type.nature === nature)
      .map(({ key, name }) => ({ to: `/records/${key}`, label: name }));
  return (
    <nav className={styles.navigation} aria-label={shellWords.menu}>
      <Group
        destinations={[
          { to: '/', label: shellWords.home, badge: viewer.waiting },
          { to: '/deadlines', label: clockWords.title },
          { to: '/dashboards', label: shellWords.dashboards },
          { to: '/notices', label: shellWords.notices, badge: viewer.unreadNotices },
        ]}
        onGo={onGo}
      />
      <Group title={shellWords.dossiers} destinations={typesOf('dossier')} onGo={onGo} />
      <Group
        title={shellWords.registries}
        destinations={[
          ...typesOf('registry'),
          ...(forms.some(hasQuality)
            ? [
                { to: '/catalogue', label: dataCatalogueWords.title },
                { to: '/quality', label: qualityWords.title },
              ]
            : []),
        ]}
        onGo={onGo}
      />
      <Group title={shellWords.rules} destinations={[{ to: '/law', label: shellWords.law }]} onGo={onGo} />
      {viewer.administrator && (
        <Group title={shellWords.administration} destinations={ADMINISTRATION} onGo={onGo} />
      )}
    </nav>
  );
}

const ADMINISTRATION: readonly Destination[] = [
  { to: '/admin/organisations', label: shellWords.organisations },
  { to: '/admin/accounts', label: shellWords.accounts },
  { to: '/admin/tokens', label: tokenWords.title },
  { to: '/admin/pack', label: shellWords.packs },
  { to: '/design', label: designWords.title },
  { to: '/admin/audit', label: shellWords.audit },
];

type GroupProps = {
  readonly title?: string;
  readonly destinations: readonly Destination[];
  readonly onGo: () => void;
};

function Group({ title, destinations, onGo }: GroupProps) {
  return (
    <div className={styles.group}>
      {title && <div className={styles.title}>{title}</div>}
      {destinations.map(({ to, label, badge = 0 }) => (
        <NavLink
          key={to}
          to={to}
          end={to === '/'}
          className={({ isActive }) => (isActive ? `${styles.link} ${styles.here}` : styles.link)}
          onClick={onGo}
        >
          <span>{label}</span>
          {badge > 0 && <span className={styles.badge}>{badge}</span>}
        </NavLink>
      ))}
    </div>
  );
}
