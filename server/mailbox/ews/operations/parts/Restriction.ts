import type { PropertyPath } from './PropertyPath.ts';

/**
 * What items or folders must be like to be found.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/restriction
 */
export type Restriction =
  | { and: readonly Restriction[] }
  | { or: readonly Restriction[] }
  | { not: Restriction }
  | { exists: PropertyPath }
  | { path: PropertyPath; is: '=' | '!=' | '<' | '<=' | '>' | '>='; value: string }
  | {
      path: PropertyPath;
      contains: string;
      mode: 'FullString' | 'Prefixed' | 'Substring' | 'PrefixOnWords' | 'ExactPhrase';
      /** Differences that do not count; `Exact` where none. */
      comparison?: 'Exact' | 'IgnoreCase' | 'IgnoreNonSpacingCharacters' | 'Loose';
    };
