import { simulate } from '../simulate.ts';
import type { Defect } from './Defect.ts';
import { DefectiveCopy } from './DefectiveCopy.ts';
import { defectiveSource } from './defectiveSource.ts';
import { defects } from './defects.ts';
import path from 'node:path';

/** So many of the first seeds are looked at without any defect first. */
const cleanSeeds = 1500;
const mostSeconds = 120;

/**
 * Plants every defect, one after the other, in a copy of the sources, and prints which were caught, how and after how many
 * seeds. @returns whether all were.
 */
export async function plantDefects(only = ''): Promise<boolean> {
  const chosen = defects.filter(({ name, file }) => `${name} ${file}`.includes(only));
  const root = path.resolve(import.meta.dirname, '../../..');
  for (const defect of chosen) await defectiveSource(root, defect);
  const clean = await simulate({ from: 1, seeds: cleanSeeds });
  const passed = clean.failed.map(({ seed }) => seed);
  if (passed.length > 0) console.log(`Seeds that fail without any defect: ${passed.join(' ')}`);
  const missed: Defect[] = [];
  const copy = await DefectiveCopy.make();
  try {
    for (const defect of chosen) {
      const caught = await copy.seek(defect, mostSeconds, { last: cleanSeeds, passed });
      if (caught === null) missed.push(defect);
      const how =
        caught === null
          ? 'MISSED'
          : `${caught.seeds} seed(s), ${caught.by}, ${caught.invariant}: ${caught.what.split('\n')[0]?.slice(0, 90)}`;
      console.log(`${defect.name}: ${how}`);
    }
  } finally {
    await copy.remove();
  }
  console.log(`${chosen.length} defects, ${chosen.length - missed.length} caught.`);
  return missed.length === 0;
}
