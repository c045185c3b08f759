import Form from '@rjsf/core';
import type { RJSFSchema } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import { createRoot } from 'react-dom/client';
import { formSpec, MAX_LENGTH, MAX_NUMBER } from '../form-spec.ts';
import { rootElement, timed, type PeerPage } from '../page/peer-page.ts';

/** rjsf's own theme of plain inputs, with live validation and, in its favour, without conditions or formulas. */
export const peer: PeerPage = {
  mount(size) {
    const spec = formSpec(size);
    const schema: RJSFSchema = {
      type: 'object',
      required: spec.filter(({ kind }) => kind !== 'formula').map(({ name }) => name),
      properties: Object.fromEntries(
        spec.map(({ name, kind }) => [
          name,
          kind === 'text'
            ? { type: 'string', maxLength: MAX_LENGTH }
            : { type: 'integer', minimum: 0, maximum: MAX_NUMBER },
        ]),
      ),
    };
    return timed(
      () => createRoot(rootElement()).render(<Form schema={schema} validator={validator} liveValidate />),
      () => document.querySelectorAll('#root input').length >= size,
    );
  },
};
