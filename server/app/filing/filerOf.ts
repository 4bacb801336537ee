import type { Caller } from '../Caller.ts';

/** Who files, as colleagues are told. */
export function filerOf({ account }: Caller): string {
  return account.erpUserName;
}
