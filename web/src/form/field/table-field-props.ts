import type { Path } from '@lixiang/forms';
import type { FieldOf } from '@lixiang/schema';

export type TableFieldProps = {
  readonly field: FieldOf<'table'>;
  readonly path: Path;
  readonly id: string;
  readonly disabled: boolean;
};
