import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { AppError } from '../core/AppError.ts';
import { checkConfig } from './checkConfig.ts';
import type { Config } from './Config.ts';

/**
 * Reads and checks a settings file (YAML or JSON).
 *
 * @throws AppError `not-configured` that names every wrong setting and what was expected there.
 */
export function readConfig(file: string, environment: NodeJS.ProcessEnv): Config {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AppError('not-configured', `The settings file cannot be read: ${file}`, { cause });
  }
  let content: unknown;
  try {
    content = parse(text);
  } catch (cause) {
    throw new AppError('not-configured', `The settings file is not valid YAML: ${file}`, { cause });
  }
  return checkConfig(content, path.dirname(path.resolve(file)), environment);
}
