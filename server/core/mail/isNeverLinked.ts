import type { NeverLinkRule } from './NeverLinkRule.ts';

/** Whether one of the rules is about this address. @param address as `normalizeAddress` gives it. */
export function isNeverLinked(rules: readonly NeverLinkRule[], address: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return rules.some(({ kind, value }) =>
    kind === 'address' ? value === address : domain === value || domain.endsWith(`.${value}`),
  );
}
