import { layoutGrid } from '@lixiang/forms';
import { coverageOf, type Field, type Form, type Pack } from '@lixiang/schema';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { jsonOf } from '../../../web/src/design/json-of.ts';
import { BaseFacts } from '../../../web/src/builder/base/base-facts.tsx';
import { FormIntro } from '../../../web/src/form/editor/form-intro.tsx';
import { FieldControl } from '../../../web/src/form/field/field-control.tsx';
import { FieldFrame } from '../../../web/src/form/field/field-frame.tsx';
import { TableField } from '../../../web/src/form/field/table-field.tsx';
import { type OpenForm, OpenFormProvider } from '../../../web/src/form/form-context.ts';
import { loadPack, type LoadedPack } from '../../../web/src/form/loaded-pack.ts';
import { PaperSheet } from '../../../web/src/form/paper/paper-sheet.tsx';
import { AnswerStore } from '../../../web/src/form/store/answer-store.ts';
import { isSimple } from '../../../web/src/form/widget/widget-of.ts';
import { CoverageTable } from '../../../web/src/law/coverage-table.tsx';
import { ParameterList } from '../../../web/src/law/parameter-list.tsx';
import { DraftTag } from '../../../web/src/law/draft-tag.tsx';
import { lawByArticle, seek } from '../../../web/src/law/law-by-article.ts';
import { FAMILIES } from '../../../web/src/procedure/spec/procedure-spec.ts';
import { columnsOf } from '../../../web/src/register/columns-of.tsx';
import { mainPath } from '../../../web/src/record/main-path.ts';
import { lawWords } from '../../../web/src/wording/law.ts';
import { attributeLabels } from '../../../web/src/organisation/attribute-labels.ts';
import { OfficeTag } from '../../../web/src/organisation/office-tag.tsx';
import { positionNames } from '../../../web/src/organisation/position-names.ts';
import { registerWords } from '../../../web/src/wording/register.ts';
import { attachmentSlots } from '../../../web/src/document/attachment-slots.ts';
import { ANSWERS } from './situations.ts';

const CIRCUMSTANCES = { today: '2026-03-02', parameters: {}, unit: {} };

/** What the pages draw of a pack, as far as they can be drawn without a browser. */
export function pagesOf(pack: Pack): unknown {
  const loaded = loadPack(1, pack);
  return [
    renderToStaticMarkup(createElement(ParameterList, { pack })),
    lawWords.lead(pack.regulation),
    renderToStaticMarkup(createElement(DraftTag, pack.regulation)),
    pack.offices.map(({ key }) => renderToStaticMarkup(createElement(OfficeTag, { office: key, pack }))),
    ['其他', '先列清单'].map((text) =>
      seek(lawByArticle(pack, []), { text, standing: 'all' }).map(({ article }) => article.key),
    ),
    renderToStaticMarkup(createElement(CoverageTable, { coverage: coverageOf(pack, []) })),
    pack.forms.map((form) => [
      renderToStaticMarkup(createElement(FormIntro, { intro: form.intro })),
      paperOf(form),
      fieldsOf(loaded, form),
    ]),
    pack.recordTypes.map((type) => [
      columnsOf(loaded, type).map((column) => [column.title, column.align]),
      registerWords.create(type),
      Object.values(
        attachmentSlots({
          type,
          documents: type.documents.map(({ key }) => ({ ...FILED, key })),
          actionsOf: () => ACTIONS,
        }),
      ).map((slot) => [slot.name, slot.help, slot.min, slot.max, slot.accept, slot.maxMegabytes]),
    ]),
    pack.bases.map((base) => renderToStaticMarkup(createElement(BaseFacts, { base, forms: [] }))),
    pack.procedures.map((procedure) => mainPath(procedure).map(({ name }) => name)),
  ];
}

/** What is said of units and of people. */
export function peopleOf(pack: Pack): unknown {
  return [
    positionNames(pack, ['chief']),
    attributeLabels(pack, { isSchool: true, nickname: '城管', size: 'wide' }),
  ];
}

/** What the designer of procedures asks of a state and of an act. */
export function partsOf(pack: Pack): unknown {
  const content = jsonOf(pack);
  return pack.procedures.map(({ key, states, transitions }) =>
    [
      { part: 'states', items: states, thing: FAMILIES.states },
      { part: 'transitions', items: transitions, thing: FAMILIES.transitions },
    ].map(({ part, items, thing }) =>
      thing.parts
        .flatMap((each) => (each.kind === 'answers' ? each.specs : []))
        .map((spec) =>
          spec.draw({ content, place: ['procedures', key, part, items[0]?.key ?? ''], item: {} }),
        ),
    ),
  );
}

const FILED = { key: '', mine: true, files: [], submissions: [], editable: true };
const ACTIONS = { upload: async () => ({ kind: 'failed' as const }), remove: async () => undefined };

function paperOf(form: Form): string {
  const drawField = ({ field, labelled }: { readonly field: Field; readonly labelled: boolean }) =>
    `${field.key} ${String(labelled)}`;
  return renderToStaticMarkup(
    createElement(PaperSheet, { paper: layoutGrid(form), drawField, drawTable: ({ key }) => key }),
  );
}

function fieldsOf(pack: LoadedPack, form: Form): readonly string[] {
  const store = new AnswerStore(pack.compiled(form).open(ANSWERS.good, CIRCUMSTANCES));
  const open: OpenForm = {
    pack,
    form,
    store,
    circumstances: CIRCUMSTANCES,
    lists: pack.lists,
    services: { files: FILES },
    attachments: {},
    remarks: [],
    readOnly: false,
    idPrefix: 'f',
    touch: () => undefined,
  };
  return form.sections.flatMap(({ fields }) => fields.map((field) => drawn(open, field)));
}

const FILES = { upload: ACTIONS.upload, find: async () => undefined, href: (id: string) => id };

/** Fields that ask after others draw only in a browser. */
const ASKING: ReadonlySet<Field['kind']> = new Set(['dependentChoice']);

function drawn(open: OpenForm, field: Field): string {
  const path = [field.key];
  if (field.kind === 'table') {
    return inForm(open, <TableField field={field} path={path} id={field.key} disabled={false} />);
  }
  if (!isSimple(field) || ASKING.has(field.kind)) return field.kind;
  const answer = open.store.answer(path);
  return inForm(
    open,
    <FieldFrame
      field={field}
      path={path}
      id={field.key}
      required={answer.required}
      group={false}
      wide={false}
    >
      <FieldControl field={field} path={path} answer={answer} id={field.key} />
    </FieldFrame>,
  );
}

function inForm(open: OpenForm, children: ReactNode): string {
  return renderToStaticMarkup(<OpenFormProvider value={open}>{children}</OpenFormProvider>);
}
