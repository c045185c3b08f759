import { Combobox } from '../../ui/combobox.tsx';
import type { ComboOption } from '../../ui/filter-options.ts';
import { formWords } from '../../wording/form.ts';

type OpenTagsProps = {
  readonly id: string;
  readonly label: string | undefined;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly disabled: boolean;
  readonly options: readonly ComboOption[];
  readonly open: boolean;
  readonly chosen: readonly string[];
  readonly choose: (keys: readonly string[]) => void;
  readonly leave: () => void;
  readonly onType?: (text: string) => void;
};

/** What is chosen as tags that can be taken away, and a field to add more. */
export function OpenTags(props: OpenTagsProps) {
  const { options, chosen, choose } = props;
  const labels = new Map(options.map((option) => [option.key, option.label]));
  const add = (key: string) => {
    if (key !== '' && !chosen.includes(key)) choose([...chosen, key]);
  };
  return (
    <div>
      {chosen.length > 0 && (
        <ul className="lx-tags">
          {chosen.map((key) => {
            const label = labels.get(key) ?? key;
            return (
              <li key={key}>
                {label}
                {!props.disabled && (
                  <button
                    type="button"
                    aria-label={formWords.remove(label)}
                    onClick={() => choose(chosen.filter((other) => other !== key))}
                  >
                    ×
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <Combobox
        id={props.id}
        {...(props.label === undefined ? { labelledBy: `${props.id}-label` } : { label: props.label })}
        describedBy={props.describedBy}
        invalid={props.invalid}
        disabled={props.disabled}
        text=""
        options={options.filter((option) => !chosen.includes(option.key))}
        open={props.open}
        placeholder={props.open ? formWords.openOption : formWords.choose}
        emptyText={formWords.noOption}
        onPick={add}
        onText={add}
        {...(props.onType && { onType: props.onType })}
        onLeave={props.leave}
      />
    </div>
  );
}
