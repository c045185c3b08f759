import { Button, Collapse } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ArticleChips } from '../ui/article-chips.tsx';
import { Section } from '../ui/section.tsx';
import { formatInstant } from '../wording/format.ts';
import { reviewWords } from '../wording/review.ts';
import { DrawDialog } from './draw-dialog.tsx';
import type { Panel } from './review-fragments.ts';
import styles from './review.module.css';

const words = reviewWords.panel;

export type PanelSectionProps = { readonly record: string; readonly panel: Panel; readonly registry: string };

/** One panel: who was drawn, from how many, with which seed, and who was left out and why. */
export function PanelSection({ record, panel, registry }: PanelSectionProps) {
  const [drawing, setDrawing] = useState(false);
  return (
    <Section
      id={`panel-${panel.key}`}
      title={panel.name}
      aside={words.from(registry)}
      actions={
        <>
          <ArticleChips basis={panel.basis} />
          {panel.mayDraw && (
            <Button
              size="small"
              type={panel.draws.length === 0 ? 'primary' : 'default'}
              onClick={() => setDrawing(true)}
            >
              {panel.draws.length === 0 ? words.draw : words.again}
            </Button>
          )}
        </>
      }
    >
      {panel.draws.length === 0 && <p className={styles.nothing}>{words.none}</p>}
      {panel.draws.map((draw) => (
        <article key={draw.id} className={styles.draw}>
          <p className={styles.aside}>
            {words.drawn(draw.by, formatInstant(draw.at))}；{words.candidates(draw.candidates)}
            {draw.note && `；${draw.note}`}
          </p>
          <h3 className={styles.subtitle}>{words.members}</h3>
          {draw.members.length === 0 && <p className={styles.nothing}>{words.hidden}</p>}
          <ol className={styles.members}>
            {draw.members.map((member) => (
              <li key={member.id}>
                <Link to={`/r/${member.id}`}>{member.title ?? member.number}</Link>{' '}
                <span className={styles.aside}>{member.number}</span>
              </li>
            ))}
          </ol>
          <p className={styles.aside}>
            {words.seed}：<code className={styles.seed}>{draw.seed}</code> {words.seedHelp}
          </p>
          {draw.excluded.length > 0 && (
            <Collapse
              ghost
              size="small"
              items={[
                {
                  key: 'excluded',
                  label: words.excluded(draw.excluded.length),
                  children: (
                    <ul className={styles.members}>
                      {draw.excluded.map(({ record: left, reason }) => (
                        <li key={left.id}>
                          {left.title ?? left.number}：{reason}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]}
            />
          )}
        </article>
      ))}
      {drawing && <DrawDialog record={record} panel={panel} onClose={() => setDrawing(false)} />}
    </Section>
  );
}
