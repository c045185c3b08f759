import { Link, useLocation } from 'react-router';
import { designWords as words } from '../wording/design.ts';
import styles from './design.module.css';

const PARTS = [
  { to: '/design', name: words.forms },
  { to: '/design/record-types', name: words.recordTypes },
  { to: '/design/procedures', name: words.procedures },
  { to: '/design/catalogue', name: words.catalogue },
  { to: '/design/lists', name: words.codeLists },
  { to: '/design/offices', name: words.offices },
  { to: '/design/parameters', name: words.parameters },
  { to: '/design/dashboards', name: words.dashboards },
] as const;

/** The parts of a configuration that can be designed, each a page of its own. */
export function DesignParts() {
  const { pathname } = useLocation();
  return (
    <nav aria-label={words.parts} className={styles.parts}>
      <ul>
        {PARTS.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} aria-current={pathname === to ? 'page' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
