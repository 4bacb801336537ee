import { printFigure } from '../printFigure.ts';
import { timed } from '../timed.ts';
import { SyncScene } from './SyncScene.ts';

const sizes = [12_500, 25_000, 50_000, 100_000];
const megabyte = 1024 * 1024;

/** What the first run of more and more records costs: processor time for each, and memory. */
export async function measureFirstRun(): Promise<void> {
  let peer: number | null = null;
  for (const size of sizes) peer = await measureFirst(size, peer);
}

/** @param peer processor milliseconds for a record in the smallest first run. */
async function measureFirst(size: number, peer: number | null): Promise<number> {
  console.error(`First run of ${size} records …`);
  const scene = await SyncScene.open({ erp: size, mailbox: 0 });
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage().rss);
  };
  const first = await timed(() => scene.run(look));
  const { report, cost } = first.result;
  if (report.counts.create.mailbox !== size) throw new Error('Not everything was made.');
  const each = first.processor / size;
  printFigure({
    name: `sync.first.${size}.processor`,
    value: each,
    unit: 'ms/record',
    n: 1,
    ...(peer !== null && {
      peer: `first run of ${sizes[0]}`,
      peerValue: peer,
      ratio: each / peer,
    }),
    note: `${(first.milliseconds / 1000).toFixed(1)} s, ${cost.calls} calls`,
  });
  printFigure({
    name: `sync.first.${size}.memory`,
    value: most / megabyte,
    unit: 'MB',
    n: 1,
    limit: 512,
    note: 'greatest resident memory, the store’s caches in it; a heap of 200 MB',
  });
  await scene.close();
  return peer ?? each;
}
