import { isObject, type Pack, parsePack, procedureScope } from '@lixiang/schema';
import { Button } from 'antd';
import { PropertyForm } from '../../builder/inspector/property-form.tsx';
import { useDesign, useDesignValue } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { FormSurface } from '../../form/surface.tsx';
import { procedureNames } from '../../logic/procedure-names.ts';
import { ConditionEditor } from '../../logic/condition-editor.tsx';
import { useAnnounce } from '../../ui/announcements.tsx';
import { procedureWords as words } from '../../wording/procedure.ts';
import styles from '../procedure.module.css';
import { partName, STATE_SPECS, TRANSITION_SPECS } from './procedure-specs.ts';
import { usesOfPart } from './uses-of-part.ts';

/** A state or an act of a procedure. */
export type SelectedPart = { readonly part: 'states' | 'transitions'; readonly key: string };

type PartInspectorProps = {
  readonly procedure: string;
  readonly selected: SelectedPart | undefined;
  readonly onSelect: (selected: SelectedPart | undefined) => void;
};

const STATE_BLANK = { basis: [], ref: [], final: false };
const ACT_BLANK = {
  basis: [],
  ref: [],
  documents: [],
  submits: [],
  rules: [],
  from: [],
  remarks: 'none',
  tone: 'plain',
};

/** The properties of what is selected in a procedure. */
export function PartInspector({ procedure, selected, onSelect }: PartInspectorProps) {
  const place = ['procedures', procedure, selected?.part ?? '', selected?.key ?? ''];
  const value = useDesignValue(place);
  const { store } = useDesign();
  const edit = useEdit();
  const announce = useAnnounce();
  if (!selected || !isObject(value))
    return (
      <aside className={styles.inspector}>
        <p>{words.chooseLead}</p>
      </aside>
    );
  const name = partName(value, selected.key);
  const isState = selected.part === 'states';
  const remove = () => {
    const uses = isState ? usesOfPart(store.content, procedure, selected.key) : [];
    if (uses.length > 0) return announce('warning', words.used(uses));
    if (edit([{ kind: 'remove', at: place }], words.steps.remove)) onSelect(undefined);
    return undefined;
  };
  return (
    <aside className={styles.inspector} aria-label={name}>
      <h2>{name}</h2>
      <PropertyForm
        key={place.join('/')}
        places={[place]}
        specs={isState ? STATE_SPECS : TRANSITION_SPECS}
        fallbacks={isState ? STATE_BLANK : ACT_BLANK}
      />
      {!isState && <AppliesWhen procedure={procedure} place={place} />}
      <Button danger onClick={remove}>
        {isState ? words.removeState(name) : words.removeTransition(name)}
      </Button>
    </aside>
  );
}

/** When there is such an act at all. */
function AppliesWhen({
  procedure,
  place,
}: {
  readonly procedure: string;
  readonly place: readonly string[];
}) {
  const { store, published } = useDesign();
  const edit = useEdit();
  const at = [...place, 'appliesWhen'];
  const source = useDesignValue(at);
  const parsed = parsePack(store.content);
  const pack: Pack = 'pack' in parsed ? parsed.pack : published.content;
  const type = pack.recordTypes.find((each) => each.procedure === procedure);
  if (!type) return null;
  const input = store.read([...place, 'input']);
  const form = pack.forms.find(({ key }) => key === input);
  return (
    <FormSurface>
      <h3>{words.appliesWhen}</h3>
      <ConditionEditor
        label={words.appliesWhen}
        source={typeof source === 'string' ? source : ''}
        scope={procedureScope(pack, type, { input: form })}
        names={procedureNames(pack, type)}
        onChange={(next) =>
          edit(
            [next.trim() === '' ? { kind: 'clear', at } : { kind: 'set', at, value: next }],
            words.steps.change,
          )
        }
      />
    </FormSurface>
  );
}
