import { isObject, type Json, type JsonObject } from '@lixiang/schema';
import { ConditionEditor } from '../../logic/condition-editor.tsx';
import { actorWords as words } from '../../wording/procedure.ts';
import { choicesAt } from '../choices.ts';
import type { Naming, Owner } from '../part-spec.ts';
import styles from '../property.module.css';
import { ACTOR_KINDS, actorOf, type ActorKind, POSITIONED, whomChoices, whomOf } from './actor-kind.ts';

type ActorEditorProps = {
  readonly actor: Json;
  /** How its controls are told from those of others beside it. */
  readonly line: string;
  readonly owner: Owner;
  readonly naming: Naming | undefined;
  readonly onChange: (actor: JsonObject) => void;
};

/** Who is meant: of which kind, which one, in what position, and when. */
export function ActorEditor({ actor, line, owner, naming, onChange }: ActorEditorProps) {
  const choices = whomChoices(owner);
  const whom = whomOf(actor);
  const said = isObject(actor) ? actor : {};
  const kind = whom?.kind ?? 'office';
  const positions = choicesAt(owner.content, 'positions');
  const { position, when } = said;
  const change = (next: ActorKind, of: string) => onChange(actorOf({ kind: next, of }, said));
  const name = (what: string) => (line === '' ? what : `${line} ${what}`);
  return (
    <div className={styles.actor}>
      <select
        className="lx-input"
        aria-label={name(words.who)}
        value={kind}
        onChange={({ target }) => {
          const next = ACTOR_KINDS.find((each) => each === target.value);
          if (next) change(next, choices[next][0]?.key ?? '');
        }}
      >
        {ACTOR_KINDS.filter((each) => each === kind || !MEANS_ONE.has(each) || choices[each].length > 0).map(
          (each) => (
            <option key={each} value={each}>
              {words.kinds[each]}
            </option>
          ),
        )}
      </select>
      {MEANS_ONE.has(kind) && (
        <select
          className="lx-input"
          aria-label={name(words.of)}
          value={whom?.of ?? ''}
          onChange={({ target }) => change(kind, target.value)}
        >
          {choices[kind].every(({ key }) => key !== whom?.of) && (
            <option value={whom?.of ?? ''}>{whom?.of ?? ''}</option>
          )}
          {choices[kind].map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      )}
      {POSITIONED.has(kind) && positions.length > 0 && (
        <select
          className="lx-input"
          aria-label={name(words.position)}
          value={typeof position === 'string' ? position : ''}
          onChange={({ target }) => {
            const { position: _, ...others } = said;
            onChange(target.value === '' ? others : { ...others, position: target.value });
          }}
        >
          <option value="">{words.anyPosition}</option>
          {positions.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      )}
      {naming && (
        <details className={styles.narrow} open={when !== undefined}>
          <summary>{name(words.when)}</summary>
          <ConditionEditor
            label={name(words.when)}
            source={typeof when === 'string' ? when : ''}
            scope={naming.scope}
            names={naming.names}
            onChange={(source) => {
              const { when: _, ...others } = said;
              onChange(source.trim() === '' ? others : { ...others, when: source });
            }}
          />
        </details>
      )}
    </div>
  );
}

/** Kinds that mean one of several. */
const MEANS_ONE: ReadonlySet<ActorKind> = new Set(['office', 'drawn', 'took', 'named']);
