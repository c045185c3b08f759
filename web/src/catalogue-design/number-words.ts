import { numberParts } from '@lixiang/schema';
import { catalogueDesignWords as words } from '../wording/catalogue-design.ts';

/** A numbering rule as people read it, with the names of the columns whose codes it takes. */
export function numberWords(rule: string, nameOfColumn: (key: string) => string): string {
  return numberParts(rule)
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return words.parts.text(part.text);
        case 'count':
          return words.parts.count(part.width);
        case 'code':
          return words.parts.code(nameOfColumn(part.field));
        case 'year':
        case 'place':
        case 'unit':
          return words.parts[part.kind];
      }
    })
    .join(' + ');
}
