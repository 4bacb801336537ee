import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Defect } from './Defect.ts';

/** @returns the file with the defect in it. @throws Error where it does not apply any more. */
export async function defectiveSource(
  root: string,
  { name, file, find, replace }: Defect,
): Promise<string> {
  const source = await readFile(path.join(root, file), 'utf8');
  const parts = source.split(find);
  if (find === '' || parts.length !== 2) {
    throw new Error(`“${name}” fits ${parts.length - 1} places of ${file} by now.`);
  }
  return parts.join(replace);
}
