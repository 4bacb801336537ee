import type { MappingFile, MappingPath } from '../mapping/MappingFile.ts';
import type { Finding } from './ErpCheck.ts';
import type { Said } from './Said.ts';

/** A finding with the line of its place in the file. */
export function findingAt(
  file: Pick<MappingFile, 'lineOf'>,
  { path, said }: { path: MappingPath; said: Said },
): Finding {
  return { path, line: file.lineOf(path), said };
}
