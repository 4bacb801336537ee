import path from 'node:path';
import type { CaughtDefect } from './CaughtDefect.ts';
import type { Defect } from './Defect.ts';
import { DefectiveCopy } from './DefectiveCopy.ts';
import { defectiveSource } from './defectiveSource.ts';
import { defects } from './defects.ts';
import { violationsBy } from './violationsBy.ts';

const lastSeed = 1500;
/** Of the processor, for each search. */
const mostSeconds = 100;

/**
 * Plants every defect, one after the other, in a copy of the sources, and prints which were caught, and how. What caught a
 * defect last is tried first; where that does not catch it any more, it is sought anew, which takes its time.
 *
 * @param only part of the name or file of those that are planted. @returns whether all were caught.
 * @throws Error where a defect does not apply any more.
 */
export async function plantDefects(only = ''): Promise<boolean> {
  const chosen = defects.filter(({ name, file }) => `${name} ${file}`.includes(only));
  const root = path.resolve(import.meta.dirname, '../../..');
  for (const defect of chosen) await defectiveSource(root, defect);
  const missed: Defect[] = [];
  const copy = await DefectiveCopy.make();
  const catching = new Catching(copy);
  try {
    for (const defect of chosen) {
      await copy.plant(defect);
      const caught = await catching.catch(defect);
      await copy.takeOut(defect);
      if (caught === null) missed.push(defect);
      console.log(`${defect.name}: ${caught === null ? 'MISSED' : tell(defect, caught)}`);
    }
  } finally {
    await copy.remove();
  }
  console.log(`${chosen.length} defects, ${chosen.length - missed.length} caught.`);
  return missed.length === 0;
}

/** A story that fails without any defect too has caught nothing. */
class Catching {
  readonly #copy: DefectiveCopy;
  readonly #sound = new Map<number | string, boolean>();

  constructor(copy: DefectiveCopy) {
    this.#copy = copy;
  }

  async catch({ caughtBy }: Defect): Promise<CaughtDefect | null> {
    const again = caughtBy === undefined ? null : await this.#copy.look({ only: caughtBy });
    if (again !== null && (await this.#isSound(again.by))) return again;
    let from = 1;
    for (;;) {
      const passed = [...this.#sound].flatMap(([by, isSound]) => (isSound ? [] : [by]));
      const found = await this.#copy.look({ from, last: lastSeed, seconds: mostSeconds, passed });
      if (found === null) return null;
      const seeds = from - 1 + found.seeds;
      if (await this.#isSound(found.by)) return { ...found, seeds };
      // A scenario comes after its seed, which was well.
      from += typeof found.by === 'number' ? found.seeds : found.seeds - 1;
    }
  }

  async #isSound(by: number | string): Promise<boolean> {
    const known = this.#sound.get(by) ?? (await violationsBy(by)).length === 0;
    this.#sound.set(by, known);
    return known;
  }
}

function tell({ caughtBy }: Defect, { by, seeds, invariant, what }: CaughtDefect): string {
  const how = typeof by === 'number' ? `seed ${by}` : `scenario “${by}”`;
  const isNew = by === caughtBy ? '' : ` after ${seeds} seed(s), to be kept as caughtBy`;
  return `${how}${isNew}, ${invariant}: ${what.split('\n')[0]?.slice(0, 90)}`;
}
