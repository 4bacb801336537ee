import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../core/AppError.ts';
import type { MappingFile } from './MappingFile.ts';
import { parseMapping } from './parseMapping.ts';

/** Reads a mapping from a file. @throws AppError `not-configured` as parseMapping, and for a file that cannot be read. */
export async function readMappingFile(
  file: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<MappingFile> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new AppError('not-configured', `The ERP’s mapping file ${file} cannot be read.`, {
      reason: 'mapping',
      cause,
    });
  }
  return parseMapping(text, basename(file), variables);
}
