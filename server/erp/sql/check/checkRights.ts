import type { MappingPath } from '../mapping/MappingFile.ts';
import type { HasRight } from './readRights.ts';
import type { Need, Right } from './Need.ts';
import type { Said } from './Said.ts';

const english: Readonly<Record<Right, string>> = {
  select: 'read',
  insert: 'write into new rows of',
  update: 'change',
  delete: 'delete rows of',
  trigger: 'see the triggers of',
  usage: 'take numbers of',
  execute: 'call',
};

const german: Readonly<Record<Right, string>> = {
  select: 'lesen',
  insert: 'in neue Zeilen schreiben',
  update: 'ändern',
  delete: 'Zeilen löschen',
  trigger: 'Trigger sehen',
  usage: 'Nummern ziehen',
  execute: 'aufrufen',
};

/** The rights that our login lacks, with what in the mapping needs them. What nobody can tell is not said to be missing. */
export function checkRights(
  needs: readonly Need[],
  has: HasRight,
): { path: MappingPath; said: Said }[] {
  return needs
    .filter((need) => has(need) === false)
    .map(({ name, column, right, path }) => {
      const what = column === null ? name : `${name}.${column}`;
      return {
        path,
        said: {
          en: `expected the right to ${english[right]} ${what}, found none`,
          de: `erwartet: das Recht auf ${what} (${german[right]}); es fehlt`,
        },
      };
    });
}
