import type { Field, FieldKind, FieldOf } from '@lixiang/schema';
import type { ReactNode } from 'react';
import { AttachmentsWidget } from './attachments-widget.tsx';
import { CascadeWidget } from './cascade-widget.tsx';
import { ChoiceWidget } from './choice-widget.tsx';
import { ChoicesWidget } from './choices-widget.tsx';
import { DependentChoiceWidget } from './dependent-choice-widget.tsx';
import { FileWidget } from './file-widget.tsx';
import { LongTextWidget } from './long-text-widget.tsx';
import { LinkWidget, OfficeWidget, UnitWidget } from './lookup-widget.tsx';
import { NoteWidget } from './note-widget.tsx';
import { SealWidget } from './seal-widget.tsx';
import { TextWidget } from './text-widget.tsx';
import { TypedWidget } from './typed-widget.tsx';
import type { PropsFor, WidgetProps } from './widget-props.ts';
import { YesNoWidget } from './yes-no-widget.tsx';

/** The kinds that answer by themselves; tables and groups hold other fields. */
export type SimpleKind = Exclude<FieldKind, 'table' | 'group'>;
export type SimpleField = FieldOf<SimpleKind>;
type Widgets = { readonly [K in SimpleKind]: (props: WidgetProps<K>) => ReactNode };

const WIDGETS: Widgets = {
  text: TextWidget,
  longText: LongTextWidget,
  integer: TypedWidget,
  decimal: TypedWidget,
  money: TypedWidget,
  percent: TypedWidget,
  date: TypedWidget,
  month: TypedWidget,
  year: TypedWidget,
  yesNo: YesNoWidget,
  choice: ChoiceWidget,
  choices: ChoicesWidget,
  dependentChoice: DependentChoiceWidget,
  cascade: CascadeWidget,
  person: TextWidget,
  phone: TextWidget,
  creditCode: TextWidget,
  unit: UnitWidget,
  office: OfficeWidget,
  link: LinkWidget,
  file: FileWidget,
  note: NoteWidget,
  attachments: AttachmentsWidget,
  seal: SealWidget,
};

/** The widget of a field's kind. */
export function widgetOf(field: SimpleField): (props: PropsFor<SimpleField>) => ReactNode {
  // A field and its widget are of one kind, which the type of the table cannot say for a union.
  return WIDGETS[field.kind] as (props: PropsFor<SimpleField>) => ReactNode;
}

/** Whether a field is one of the kinds that answer by themselves. */
export function isSimple(field: Field): field is SimpleField {
  return field.kind !== 'table' && field.kind !== 'group';
}
