import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rowIds } from './rowIds.ts';

const file = path.resolve(import.meta.dirname, '../../../../shared/requirements.md');

/** A row of the requirements. */
export interface Row {
  id: string;
  /** In the requirements' words; null where they are not there. */
  says: string | null;
}

/** The rows that the table is about: of the pane, of the five systems, and of what none of them has. */
export function readRows(): Row[] {
  if (!existsSync(file)) return rowIds.map((id) => ({ id, says: null }));
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => /^\| ((?:AD|BS|BD|BW|MT|EM|NX)\d+) \| (.+) \|$/.exec(line))
    .flatMap((found) => (found ? [{ id: found[1] ?? '', says: found[2] ?? '' }] : []));
}
