import type { Path } from '@lixiang/forms';
import type { Field } from '@lixiang/schema';
import { useState } from 'react';
import { whyWords } from '../../wording/condition.ts';
import { FieldReasons } from './field-reasons.tsx';

type WhyToggleProps = { readonly field: Field; readonly path: Path; readonly id: string };

/** Asks why a field is seen, asked for, computed or refused, and shows the answer below it. */
export function WhyToggle({ field, path, id }: WhyToggleProps) {
  const [shown, setShown] = useState(false);
  return (
    <div className="lx-why-toggle">
      <button
        type="button"
        className="lx-link-button"
        aria-expanded={shown}
        aria-controls={shown ? `${id}-why` : undefined}
        aria-label={whyWords.askAbout(field.label)}
        onClick={() => setShown(!shown)}
      >
        {shown ? whyWords.close : whyWords.ask}
      </button>
      {shown && (
        <div id={`${id}-why`}>
          <FieldReasons path={path} />
        </div>
      )}
    </div>
  );
}
