import { type Values } from '@lixiang/forms';
import { type RecordType } from '@lixiang/schema';
import { type Sources } from './fingerprint.ts';

type Answers = (document: string) => Values;

/** What a record is compared by, as its type says; null for types that are not compared. */
export function sourcesOf({ similarity, title }: RecordType, answers: Answers): Sources | null {
  if (!similarity) return null;
  return {
    title: textAt(title, answers),
    texts: similarity.texts.map((place) => textAt(place, answers)),
    items: similarity.items.flatMap((place) => columnAt(place, answers)),
  };
}

/** The documents that what is compared stands in. */
export function documentsCompared({ similarity, title }: RecordType): ReadonlySet<string> {
  const places = similarity ? [title, ...similarity.texts, ...similarity.items] : [];
  return new Set(places.map((place) => place.split('.')[0] ?? ''));
}

function textAt(place: string, answers: Answers): string {
  const [document = '', field = ''] = place.split('.');
  const answer = answers(document)[field];
  return typeof answer === 'string' ? answer : '';
}

function columnAt(place: string, answers: Answers): readonly string[] {
  const [document = '', table = '', column = ''] = place.split('.');
  const rows: unknown = answers(document)[table];
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown) => {
    const cell = typeof row === 'object' && row !== null ? Reflect.get(row, column) : undefined;
    return typeof cell === 'string' ? [cell] : [];
  });
}
