import { FormCanvas } from './canvas/form-canvas.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { SidePane } from './palette/side-pane.tsx';
import styles from './builder.module.css';

/** Components, canvas, properties. */
export function DesignTab() {
  return (
    <div className={styles.panes}>
      <SidePane />
      <FormCanvas />
      <Inspector />
    </div>
  );
}
