import { formWords } from '../../wording/form.ts';
import { RadioGroup } from './radio-group.tsx';
import type { WidgetProps } from './widget-props.ts';

const OPTIONS = [
  { key: 'yes', label: formWords.yes },
  { key: 'no', label: formWords.no },
];

/** 是 or 否; a blank is neither. */
export function YesNoWidget(props: WidgetProps<'yesNo'>) {
  const { value } = props.answer;
  return (
    <RadioGroup
      {...props}
      options={OPTIONS}
      chosen={value === true ? 'yes' : value === false ? 'no' : undefined}
      choose={(key) => props.change(key === 'yes')}
    />
  );
}
