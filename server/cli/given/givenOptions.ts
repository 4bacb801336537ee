import type { ParseArgsConfig } from 'node:util';

/** What every command takes that works on the store. */
export const givenOptions = {
  config: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const satisfies NonNullable<ParseArgsConfig['options']>;
