import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DirectoryRefresh } from '../../../server/app/DirectoryRefresh.ts';
import { timed } from '../timed.ts';
import { benchClock } from './benchClock.ts';
import { cacheFolder } from './cacheFolder.ts';
import type { Filling } from './Filling.ts';
import { openLarge } from './openLarge.ts';

/** Records between two lines that say how far it is. */
const sayEvery = 200_000;

/** The directory of the large ERP: filled as the server fills it, where there is none yet. */
export async function ensureDirectory(
  erpFile: string,
): Promise<{ file: string; filling: Filling }> {
  const folder = cacheFolder('directory');
  const file = path.join(folder, 'links.sqlite');
  const report = path.join(folder, 'filling.json');
  if (fs.existsSync(report)) {
    return { file, filling: JSON.parse(fs.readFileSync(report, 'utf8')) as Filling };
  }
  // Without the report it was broken off, and half a filling is no measurement.
  for (const end of ['', '-wal', '-shm']) fs.rmSync(`${file}${end}`, { force: true });
  const filling = await fill(erpFile, file);
  fs.writeFileSync(report, JSON.stringify(filling));
  return { file, filling };
}

async function fill(erpFile: string, file: string): Promise<Filling> {
  const large = await openLarge(erpFile, file);
  const { erp, store } = large;
  const refresh = new DirectoryRefresh({ erp, directory: store.directory, clock: benchClock });
  let [said, last, longestPage] = [0, performance.now(), 0];
  const { milliseconds, processor, result } = await timed(() =>
    refresh.run(new AbortController().signal, ({ entries }) => {
      const now = performance.now();
      longestPage = Math.max(longestPage, now - last);
      last = now;
      if (entries - said < sayEvery) return;
      said = entries;
      console.error(`Filling the directory: ${entries} records …`);
    }),
  );
  await large.close();
  return {
    measuredOn: new Date().toISOString().slice(0, 10),
    load: os.loadavg()[2]?.toFixed(1) ?? '',
    records: result.entries,
    milliseconds,
    processor,
    longestPage,
    peakMemory: process.resourceUsage().maxRSS * 1024,
    erpFile: fs.statSync(erpFile).size,
    storeFile: fs.statSync(file).size,
  };
}
