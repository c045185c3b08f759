import { Alert } from 'antd';
import { useState, useMemo } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { completed } from '../design/completed.ts';
import { jsonOf } from '../design/json-of.ts';
import { Answered } from '../ui/answered.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { designWords } from '../wording/design.ts';
import { differenceWords } from '../wording/pack-difference.ts';
import { publishWords as words } from '../wording/publish.ts';
import { simulationWords } from '../wording/simulation.ts';
import { DesignBehind } from './design-behind.tsx';
import { DesignProof } from './design-proof.tsx';
import { DesignToPublishQuery } from './design-query.ts';
import { DifferenceList } from './difference/difference-list.tsx';
import { EffectList } from './effect-list.tsx';
import { IssueTable } from './issue-table.tsx';
import styles from './publish.module.css';
import { PackVersionQuery } from './publish-query.ts';
import { designIssue } from './shown-issue.ts';

/** Where the design becomes the next version: what is wrong, what differs, what it would do; then it is published. */
export function DesignPublishPage() {
  const [ended, setEnded] = useState<number | 'discarded'>();
  const [{ data, error }, retry] = useQuery({
    query: DesignToPublishQuery,
    requestPolicy: 'cache-and-network',
    pause: ended !== undefined,
  });
  const again = () => retry({ requestPolicy: 'network-only' });
  return (
    <Page title={words.designTitle} lead={words.designLead}>
      {ended !== undefined ? (
        <Alert
          type="success"
          showIcon
          title={ended === 'discarded' ? words.discarded : words.published(ended)}
          description={
            <Link to={ended === 'discarded' ? '/design' : '/admin/moves'}>
              {ended === 'discarded' ? designWords.title : words.toMoves}
            </Link>
          }
        />
      ) : (
        <Answered data={data} error={error} onRetry={again}>
          {({ packDesign: design, packDesignEffects: effects, packVersions }) =>
            design ? (
              <>
                <DesignBehind
                  base={design.baseVersion}
                  latest={packVersions[0]?.version ?? 0}
                  revision={design.revision}
                  content={jsonOf(design.content)}
                  onRebased={again}
                />
                <Section title={words.checks}>
                  {design.issues.length > 0 ? (
                    <IssueTable
                      issues={design.issues.map((issue) => designIssue(jsonOf(design.content), issue))}
                    />
                  ) : (
                    <p>{words.sound}</p>
                  )}
                </Section>
                <Section title={differenceWords.title}>
                  <FromBase base={design.baseVersion} content={design.content} />
                </Section>
                <Section title={words.effects}>
                  <EffectList effects={effects} />
                </Section>
                <Section title={simulationWords.title}>
                  <p className={styles.choices}>
                    {words.simulate}
                    <Link to="/design/simulation">{simulationWords.title}</Link>
                  </p>
                </Section>
                <DesignProof
                  content={design.content}
                  revision={design.revision}
                  latest={packVersions[0]?.version ?? 0}
                  onStale={again}
                  onEnded={setEnded}
                />
              </>
            ) : (
              <Alert
                type="info"
                showIcon
                title={words.noDesign}
                description={<Link to="/design">{words.noDesignAdvice}</Link>}
              />
            )
          }
        </Answered>
      )}
    </Page>
  );
}

function FromBase({ base, content }: { readonly base: number; readonly content: unknown }) {
  const [{ data, error }] = useQuery({
    query: PackVersionQuery,
    variables: { version: base },
    pause: base === 0,
    requestPolicy: 'cache-first',
  });
  const after = useMemo(() => completed(jsonOf(content)), [content]);
  if (base === 0) return <p>{designWords.base(0)}</p>;
  return (
    <Answered data={data} error={error}>
      {({ pack }) => (
        <DifferenceList
          before={jsonOf(pack.content)}
          after={after}
          names={[differenceWords.before(base), differenceWords.after]}
        />
      )}
    </Answered>
  );
}
