/** Who acts, as the sign-in found them. */
export type Actor = {
  /** Null where the clock acts. */
  readonly accountId: string | null;
  readonly name: string;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  /** Keys of the pack's offices that the organisation is. */
  readonly offices: readonly string[];
  readonly positions: readonly string[];
  readonly administrator: boolean;
};
