import { type ReadKind } from '@lixiang/schema';

/** In which of the three columns of `reported` answers of a kind stand. */
export function reportedPart(kind: ReadKind): 'word' | 'number' | 'day' {
  switch (kind) {
    case 'integer':
    case 'decimal':
    case 'money':
    case 'percent':
    case 'year':
      return 'number';
    case 'date':
    case 'month':
      return 'day';
    case 'text':
    case 'option':
    case 'state':
    case 'unit':
    case 'office':
    case 'record':
    case 'yesNo':
    case 'instant':
      return 'word';
  }
}
