import { useState } from 'react';
import { useQuery } from 'urql';
import { Section } from '../ui/section.tsx';
import { publishWords as words } from '../wording/publish.ts';
import { DesignPublishForm, type DesignPublishFormProps } from './design-publish-form.tsx';
import { type BegunRehearsal, proofOf } from './rehearsal/proof-of.ts';
import type { ChosenScenarios } from './rehearsal/read-scenario-files.ts';
import { RehearsalQuery } from './rehearsal/rehearsal-query.ts';
import { RehearsalStep } from './rehearsal/rehearsal-step.tsx';

export type DesignProofProps = Omit<DesignPublishFormProps, 'proof' | 'scenarios'> & {
  readonly content: unknown;
};

/** The last steps of a design: its scenarios are run on it, and it is published with them. */
export function DesignProof({ content, ...form }: DesignProofProps) {
  const [chosen, setChosen] = useState<ChosenScenarios>();
  const [begun, setBegun] = useState<BegunRehearsal>();
  const [{ data }] = useQuery({ query: RehearsalQuery });
  const { revision } = form;
  return (
    <>
      <Section title={words.scenarios}>
        <RehearsalStep
          content={content}
          contentInForce={undefined}
          chosen={chosen}
          onChoose={setChosen}
          onBegun={(id) => setBegun({ id, revision })}
        />
      </Section>
      <Section title={words.publish}>
        <DesignPublishForm
          {...form}
          proof={proofOf(data?.rehearsal, begun, revision)}
          scenarios={chosen && 'scenarios' in chosen ? chosen.scenarios : null}
        />
      </Section>
    </>
  );
}
