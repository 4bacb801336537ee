import type { Account } from './Account.ts';

/** Who is asking, or what to answer instead. */
export type SignInOutcome =
  /** `account` is null for an application's token. */
  { isIn: true; account: Account | null } | { isIn: false; challenges: readonly string[] };
