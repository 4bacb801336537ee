import { AppError } from '../core/AppError.ts';
import { readText } from './readText.ts';
import type { Secret } from './Secret.ts';

/** What a secret is: in the environment, or a file. @throws AppError `not-configured` where it is not there. */
export function readSecret(
  from: Secret,
  setting: string,
  at: (name: string) => string,
  environment: NodeJS.ProcessEnv,
): string {
  if ('file' in from) return readText(at(from.file), setting).trim();
  const value = environment[from.env];
  if (value === undefined || value === '') {
    throw new AppError(
      'not-configured',
      `${setting}: the environment variable ${from.env} is not set.`,
    );
  }
  return value;
}
