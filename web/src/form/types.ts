import type { Circumstances, Edit, Issue, Path, Values } from '@lixiang/forms';
import type { Form } from '@lixiang/schema';
import type { ReactNode } from 'react';
import type { LoadedPack } from './loaded-pack.ts';

/** One thing that can be picked: an organisation or a record. */
export type Choice = { readonly id: string; readonly label: string; readonly detail?: string };

/** Finds what a field can name, and the name of what it names already. */
export type Lookup = {
  search(text: string): Promise<readonly Choice[]>;
  /** Undefined where there is no such thing, or none that the reader may see. */
  name(id: string): Promise<string | undefined>;
};

export type AttachedFile = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly uploadedAt?: string;
  readonly uploadedBy?: string;
};

export type UploadOutcome =
  | { readonly kind: 'stored'; readonly file: AttachedFile }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'cancelled' };

/** Sends one file; `progress` hears the bytes sent so far. */
export type Upload = (
  file: File,
  options: { readonly signal: AbortSignal; readonly progress: (sent: number) => void },
) => Promise<UploadOutcome>;

/** Where the files of `file` fields live. */
export type FileStore = {
  readonly upload: Upload;
  find(id: string): Promise<AttachedFile | undefined>;
  href(id: string): string;
};

/** What widgets need from outside the form; without one, its widgets can only be read. */
export type FormServices = {
  readonly units?: Lookup;
  readonly records?: (recordType: string) => Lookup;
  readonly files?: FileStore;
  /** Names by id of units and records, as far as known beforehand: for paper, and for pasting by name. */
  readonly names?: Readonly<Record<string, string>>;
};

/** A document of the record whose files are attached from inside the form. */
export type AttachmentSlot = {
  readonly document: string;
  readonly name: string;
  readonly help?: string;
  readonly files: readonly AttachedFile[];
  readonly min: number;
  readonly max: number;
  readonly accept: readonly string[];
  readonly maxMegabytes: number;
  readonly readOnly: boolean;
  readonly upload: Upload;
  readonly remove: (id: string) => Promise<void>;
  href(id: string): string;
};
/** By document key. */
export type AttachmentSlots = Readonly<Record<string, AttachmentSlot>>;

/** What a reviewer said of one field. */
export type FieldRemark = {
  readonly field: string;
  readonly text: string;
  readonly by: string;
  /** ISO instant. */
  readonly at?: string;
};

export type SaveConflict = {
  readonly path: Path;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
};

export type SaveOutcome =
  /** `merged`: what others changed since, already joined with ours on the server. */
  | { readonly kind: 'saved'; readonly revision: number; readonly merged: readonly Edit[] }
  /** `values`: the whole draft as it now stands on the server, at `revision`. */
  | {
      readonly kind: 'conflict';
      readonly revision: number;
      readonly values: Values;
      readonly conflicts: readonly SaveConflict[];
    }
  | { readonly kind: 'refused'; readonly messages: readonly string[] }
  /** Neither yes nor no: the same edits will be sent again with the same request id. */
  | { readonly kind: 'failed' };

export type Save = (
  edits: readonly Edit[],
  revision: number,
  /** The same for every attempt to send the same edits. */
  requestId: string,
) => Promise<SaveOutcome>;

export type FormEditorProps = {
  readonly pack: LoadedPack;
  readonly form: Form;
  readonly initialValues: Values;
  readonly revision: number;
  readonly circumstances: Circumstances;
  readonly readOnly: boolean;
  readonly save: Save;
  readonly attachments?: AttachmentSlots;
  readonly remarks?: readonly FieldRemark[];
  readonly services?: FormServices;
  /** Record and document: names the local journal from which unsaved edits come back after a crash. */
  readonly journalKey?: string;
  /** Stands in the toolbar, which stays in sight. */
  readonly told?: ReactNode;
  readonly onIssues?: (issues: readonly Issue[]) => void;
};

export type FormViewProps = {
  readonly pack: LoadedPack;
  readonly form: Form;
  readonly values: Values;
  readonly circumstances: Circumstances;
  readonly attachments?: AttachmentSlots;
  readonly remarks?: readonly FieldRemark[];
  readonly services?: FormServices;
};

export type FormPaperProps = {
  readonly pack: LoadedPack;
  readonly form: Form;
  /** Absent: the blank form. */
  readonly values?: Values;
  readonly circumstances: Circumstances;
  readonly attachments?: AttachmentSlots;
  readonly services?: FormServices;
  /** Called once every name is on the paper; printing earlier would print ids. */
  readonly onReady?: () => void;
};

export type InlineFormProps = {
  readonly pack: LoadedPack;
  readonly form: Form;
  readonly values: Values;
  readonly circumstances: Circumstances;
  readonly onChange: (values: Values, issues: readonly Issue[]) => void;
  /** Before the first attempt to send, blanks are not yet called errors. */
  readonly showIssues: boolean;
  readonly services?: FormServices;
};
