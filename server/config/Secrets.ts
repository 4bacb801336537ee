import type { Secret } from './Secret.ts';

/**
 * Reads what a setting names.
 *
 * @param setting its name, for people
 * @throws AppError `not-configured` where it is not there
 */
export type Secrets = (value: Secret, setting: string) => string;
