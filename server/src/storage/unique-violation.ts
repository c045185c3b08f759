/** Whether a statement failed because a row with the same unique value exists, and by which constraint. */
export function violatesUnique(error: unknown, constraint: string): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === '23505' &&
    'constraint' in error &&
    error.constraint === constraint
  );
}
