import { layoutGrid } from '@lixiang/forms';
import type { Field } from '@lixiang/schema';
import { useEffect, useId, useState } from 'react';
import { OpenFormProvider, type OpenForm } from '../form-context.ts';
import { AnswerStore } from '../store/answer-store.ts';
import type { FormPaperProps } from '../types.ts';
import { PaperSheet, type PaperPlace } from './paper-sheet.tsx';
import { PrintedBox, PrintedField } from './printed-field.tsx';
import { PrintedTable } from './printed-table.tsx';
import { useAllNames } from './use-all-names.ts';

const NOTHING = {};

/** The official form as it is printed, blank or filled: A4, black on white, whatever the screen's theme. */
export function FormPaper(props: FormPaperProps) {
  const { pack, form, values = NOTHING, circumstances, attachments = NOTHING, services = NOTHING } = props;
  const { onReady } = props;
  const [store] = useState(() => new AnswerStore(pack.compiled(form).open(values, circumstances)));
  const names = useAllNames(form, values, services);
  const idPrefix = useId();
  const paper = layoutGrid(form);
  const blank = props.values === undefined;
  const ready = names !== undefined;
  useEffect(() => {
    if (ready) onReady?.();
  }, [ready, onReady]);
  const open: OpenForm = {
    pack,
    form,
    store,
    circumstances,
    lists: pack.listsWith(names ?? {}),
    services,
    attachments,
    remarks: [],
    readOnly: true,
    idPrefix,
    touch: () => undefined,
  };
  return (
    <OpenFormProvider value={open}>
      <style>{`@page { size: A4 ${paper.orientation}; margin: 18mm 16mm; }`}</style>
      <PaperSheet
        paper={paper}
        drawField={(place) => renderField(place, blank)}
        drawBox={renderBox}
        drawTable={(field) => renderTable(field, blank)}
      />
    </OpenFormProvider>
  );
}

function renderField(place: PaperPlace, blank: boolean) {
  return <PrintedField {...place} blank={blank} />;
}

function renderBox({ field, option, label }: Parameters<typeof PrintedBox>[0]) {
  return <PrintedBox field={field} option={option} label={label} />;
}

function renderTable(field: Field, blank: boolean) {
  return <PrintedTable field={field} blank={blank} />;
}
