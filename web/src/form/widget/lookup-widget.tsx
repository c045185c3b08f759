import type { FieldOf } from '@lixiang/schema';
import { useRef, useState } from 'react';
import { Combobox } from '../../ui/combobox.tsx';
import { formWords } from '../../wording/form.ts';
import { useOpenForm } from '../form-context.ts';
import type { Choice, Lookup } from '../types.ts';
import { OpenTags } from './open-tags.tsx';
import { stringsOf, textOf } from './text-of.ts';
import { useNames } from './use-names.ts';
import type { PropsFor, WidgetProps } from './widget-props.ts';

const PAUSE_BEFORE_SEARCH = 200;

/** Names one organisation or several, found by typing. */
export function UnitWidget(props: WidgetProps<'unit'>) {
  const { services } = useOpenForm();
  return <LookupPicker {...props} lookup={services.units} many={props.field.many} />;
}

/** Names one office of the jurisdiction or several. */
export function OfficeWidget(props: WidgetProps<'office'>) {
  const { pack } = useOpenForm();
  const [lookup] = useState(() =>
    lookupIn(pack.content.offices.map(({ key, name }) => ({ id: key, label: name }))),
  );
  return <LookupPicker {...props} lookup={lookup} many={props.field.many} />;
}

/** Names a record of one type, found by typing. */
export function LinkWidget(props: WidgetProps<'link'>) {
  const { services } = useOpenForm();
  const [lookup] = useState(() => services.records?.(props.field.recordType));
  return <LookupPicker {...props} lookup={lookup} many={false} />;
}

function lookupIn(choices: readonly Choice[]): Lookup {
  return {
    search: (text) => Promise.resolve(choices.filter(({ label }) => label.includes(text.trim()))),
    name: (id) => Promise.resolve(choices.find((choice) => choice.id === id)?.label),
  };
}

type LookupPickerProps = PropsFor<FieldOf<'unit'> | FieldOf<'office'> | FieldOf<'link'>> & {
  readonly lookup: Lookup | undefined;
  readonly many: boolean;
};

function LookupPicker(props: LookupPickerProps) {
  const { lookup, many, answer, change } = props;
  const ids = many ? stringsOf(answer.value) : [textOf(answer.value)].filter((id) => id !== '');
  const names = useNames(lookup, ids);
  const [found, setFound] = useState<readonly Choice[]>([]);
  const [searching, setSearching] = useState(false);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const search = (text: string) => {
    clearTimeout(waiting.current);
    if (!lookup) return;
    setSearching(true);
    waiting.current = setTimeout(() => {
      lookup
        .search(text)
        .then(setFound, () => setFound([]))
        .finally(() => setSearching(false));
    }, PAUSE_BEFORE_SEARCH);
  };
  const disabled = props.disabled || !lookup;
  const known = ids.map((id) => ({ key: id, label: names.get(id) ?? '' }));
  const options = [
    ...found.map(({ id, label, detail }) => ({ key: id, label, ...(detail !== undefined && { detail }) })),
    ...known.filter(({ key }) => found.every((choice) => choice.id !== key)),
  ];
  const shared = { ...props, disabled, options, onType: search };
  if (many) {
    return (
      <OpenTags
        {...shared}
        open={false}
        chosen={ids}
        choose={(next) => change(next.length === 0 ? null : next)}
      />
    );
  }
  return (
    <span onFocus={() => search('')}>
      <Combobox
        id={props.id}
        {...(props.label !== undefined && { label: props.label })}
        describedBy={props.describedBy}
        invalid={props.invalid}
        disabled={disabled}
        text={known[0]?.label ?? ''}
        options={options}
        placeholder={formWords.searchHint}
        emptyText={searching ? formWords.searching : formWords.nothingFound}
        onPick={change}
        onText={() => change(null)}
        onType={search}
        onLeave={props.leave}
      />
    </span>
  );
}
