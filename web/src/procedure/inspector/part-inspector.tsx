import { Button } from 'antd';
import { ThingInspector } from '../../property/thing-inspector.tsx';
import { useDesignValue } from '../../design/use-design.tsx';
import { procedureWords as words } from '../../wording/procedure.ts';
import { ClockSentence } from '../sentence/clock-sentence.tsx';
import { FAMILIES, type Family, PROCEDURE_SPEC } from '../spec/procedure-spec.ts';
import { RuleActs } from './rule-acts.tsx';

/** Something that a procedure is made of. */
export type SelectedPart = { readonly part: Family; readonly key: string };

type PartInspectorProps = {
  readonly procedure: string;
  readonly selected: SelectedPart | undefined;
  readonly onSelect: (selected: SelectedPart | undefined, into?: 'panel') => void;
  /** The procedure itself is known by another key from now on. */
  readonly onRenamed: (key: string) => void;
};

/** What a procedure cannot be without. */
const NEEDED: ReadonlySet<Family> = new Set(['states', 'transitions']);

/** The properties of what is selected in a procedure, or of the procedure itself. */
export function PartInspector({ procedure, selected, onSelect, onRenamed }: PartInspectorProps) {
  const whole = ['procedures', procedure];
  const place = selected ? [...whole, selected.part, selected.key] : whole;
  const value = useDesignValue(place);
  if (!selected || value === undefined)
    return (
      <ThingInspector
        key={procedure}
        place={whole}
        spec={PROCEDURE_SPEC}
        lead={<p className="lx-hint">{words.chooseLead}</p>}
        onRenamed={onRenamed}
      />
    );
  const { part, key } = selected;
  return (
    <ThingInspector
      key={place.join('/')}
      place={place}
      spec={FAMILIES[part]}
      needed={NEEDED.has(part)}
      lead={
        <>
          {part === 'clocks' && <ClockSentence place={place} />}
          {part === 'rules' && (
            <RuleActs
              place={place}
              onSelect={(act) => onSelect({ part: 'transitions', key: act }, 'panel')}
            />
          )}
          <Button type="link" size="small" onClick={() => onSelect(undefined, 'panel')}>
            {words.chooseOwn}
          </Button>
        </>
      }
      onSelect={(id, into) =>
        onSelect(id === undefined ? undefined : { part, key: id === '' ? key : id }, into)
      }
    />
  );
}
