import { givenOptions } from '../given/givenOptions.ts';

/** What the commands about never-link lists take. */
export const neverLinkOptions = { ...givenOptions, account: { type: 'string' } } as const;
