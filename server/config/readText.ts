import fs from 'node:fs';
import { AppError } from '../core/AppError.ts';

/** The text of a file that a setting names. @throws AppError `not-configured`. */
export function readText(file: string, setting: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AppError('not-configured', `${setting}: the file cannot be read: ${file}`, { cause });
  }
}
