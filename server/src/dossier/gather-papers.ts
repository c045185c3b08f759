import { type Lists, type Values } from '@lixiang/forms';
import { type Form } from '@lixiang/schema';
import { type Context } from '../context/context.ts';
import { type DocumentNode, type SubmissionNode } from '../document/document.type.ts';
import { type FileType } from '../file/file.type.ts';
import { type Examination } from '../procedure/examination.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { packOf } from '../record/packs.ts';
import { namesIn } from './names-in.ts';

/** One version of a document that was handed in; what is merely written, where nothing is ever handed in. */
export type HandedIn = {
  readonly sequence: number | null;
  readonly at: string | null;
  readonly by: string | null;
  readonly digest: string | null;
  readonly packVersion: number;
  readonly values: Values;
  readonly form: Form | null;
  readonly lists: Lists;
  readonly files: readonly FileType[];
};
export type Paper = { readonly key: string; readonly name: string; readonly versions: readonly HandedIn[] };

type Asked = { readonly documents: readonly DocumentNode[]; readonly examination: Examination };

/** The documents of a record, each with all that was handed in of it. */
export async function gatherPapers(context: Context, asked: Asked): Promise<readonly Paper[]> {
  return await Promise.all(
    asked.documents.map(async ({ key, name, form, ...document }) => {
      const submissions = await document.submissions();
      const versions = await Promise.all(
        submissions.map((submission) => handedIn(context, form, submission)),
      );
      const { situation } = asked.examination;
      if (situation.type.procedure || !situation.documents[key]?.started) return { key, name, versions };
      return { key, name, versions: [await written(context, { ...document, key, form }, asked.examination)] };
    }),
  );
}

async function handedIn(
  context: Context,
  form: string | null,
  { values, files, sequence, at, by, digest, packVersion }: SubmissionNode,
): Promise<HandedIn> {
  const read = await readAs(context, { form, packVersion, values: await values() });
  return { ...read, files: await files(), sequence, at, by, digest };
}

async function written(
  context: Context,
  document: Pick<DocumentNode, 'key' | 'form' | 'files'>,
  examination: Examination,
): Promise<HandedIn> {
  const { version } = examination.situation.pack;
  const values = examination.answers(document.key);
  const files = typeof document.files === 'function' ? await document.files() : document.files;
  const read = await readAs(context, { form: document.form, packVersion: version, values });
  return { ...read, files, sequence: null, at: null, by: null, digest: null };
}

type ToRead = { readonly form: string | null; readonly packVersion: number; readonly values: unknown };

async function readAs(context: Context, { form: key, packVersion, values: given }: ToRead) {
  const pack: CompiledPack = await packOf(context, packVersion);
  const form = pack.pack.forms.find((each) => each.key === key) ?? null;
  const values: Values = isValues(given) ? given : {};
  const fields = form?.sections.flatMap((section) => section.fields) ?? [];
  return { packVersion, form, values, lists: await namesIn(context, { fields, values, pack }) };
}

function isValues(given: unknown): given is Values {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
