import { formWords } from '../../wording/form.ts';
import type { WidgetProps } from './widget-props.ts';

/** Where the paper will be stamped: on screen a reminder. */
export function SealWidget({ id }: WidgetProps<'seal'>) {
  return (
    <span className="lx-seal" id={id} title={formWords.sealHelp}>
      {formWords.seal}
    </span>
  );
}
