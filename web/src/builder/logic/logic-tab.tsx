import type { Values } from '@lixiang/forms';
import { type Form, parameterValues } from '@lixiang/schema';
import { Alert } from 'antd';
import { useState } from 'react';
import { useDesign } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { FormSurface } from '../../form/surface.tsx';
import type { LoadedPack } from '../../form/loaded-pack.ts';
import { useViewer } from '../../session/use-viewer.ts';
import { useAnnounce } from '../../ui/announcements.tsx';
import { calendarDay } from '../../wording/format.ts';
import { logicWords as words } from '../../wording/logic.ts';
import styles from './logic.module.css';
import { logicRulesOf } from './logic-rule.ts';
import { NewRule } from './new-rule.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { ruleKey } from './rule-key.ts';
import { RuleList } from './rule-list.tsx';
import { partName } from './rule-name.ts';
import { removalOf } from './remove-rule.ts';
import { Trying } from './trying.tsx';
import { scopesOf, useDraftForm } from './use-draft-form.ts';

const NOTHING: Values = {};

/** Everything that decides how a form behaves, to be read, changed and tried. */
export function LogicTab() {
  const draft = useDraftForm();
  if ('issues' in draft) return <Alert type="info" showIcon title={words.unfinished} />;
  return <Logic form={draft.form} pack={draft.pack} />;
}

function Logic({ form, pack }: { readonly form: Form; readonly pack: LoadedPack }) {
  const { store } = useDesign();
  const viewer = useViewer();
  const edit = useEdit();
  const announce = useAnnounce();
  const [by, setBy] = useState<'effects' | 'causes'>('effects');
  const [selected, setSelected] = useState<string>();
  const [added, setAdded] = useState<string>();
  const [values, setValues] = useState<Values>(NOTHING);
  const [day] = useState(() => calendarDay(new Date()));
  const scopeOf = scopesOf(form, pack.content);
  const rules = logicRulesOf(form, scopeOf);
  const rule = rules.find((each) => ruleKey(each) === selected);
  const circumstances = {
    today: day,
    parameters: parameterValues(pack.content),
    unit: { name: viewer.organisation?.name ?? viewer.jurisdiction.name, hasAuthority: true },
  };
  const { parameters, unit } = circumstances;
  const sample = { ...values, answers: values, param: parameters, today: day, unit };
  return (
    <FormSurface>
      <p>{words.lead}</p>
      <NewRule
        form={form}
        onAdded={(key) => {
          setSelected(key);
          setAdded(key);
        }}
      />
      <div className={styles.panes}>
        <RuleList
          form={form}
          pack={pack}
          rules={rules}
          by={by}
          onBy={setBy}
          selected={selected}
          onSelect={(key) => {
            setSelected(key);
            setAdded(undefined);
          }}
        />
        <div>
          {rule ? (
            <RuleEditor
              key={selected}
              rule={rule}
              isNew={selected === added}
              title={words.about(
                words.kinds[rule.kind],
                rule.effects.map((each) => partName(form, pack.content, each)).join('、'),
              )}
              form={form}
              pack={pack}
              scope={scopeOf(rule.holder)}
              sample={sample}
              onRemove={() => {
                if (!edit(removalOf(rule), words.steps.remove)) return;
                store.seal();
                announce('success', words.removed);
                setSelected(undefined);
              }}
            />
          ) : (
            <p>{words.choose}</p>
          )}
          <Trying values={values} circumstances={circumstances} onChange={setValues} />
        </div>
      </div>
    </FormSurface>
  );
}
