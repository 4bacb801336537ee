import { printFigure } from '../printFigure.ts';
import { timed } from '../timed.ts';
import { SyncScene } from './SyncScene.ts';

const changes = 10;
const sizes = [1_000, 10_000, 100_000, 1_000_000];
const megabyte = 1024 * 1024;

/**
 * What a run costs: with nothing changed, with ten changes in mailboxes of more and more items (the smallest is the peer
 * of all).
 */
export async function measureSync(): Promise<void> {
  let peer: Cost | null = null;
  for (const size of sizes) peer = await measureChanges(size, peer);
}

type Cost = { calls: number; statements: number; processor: number };

async function measureChanges(size: number, peer: Cost | null): Promise<Cost> {
  console.error(`Filling a store with ${size} pairs …`);
  const scene = await SyncScene.open({ erp: size, mailbox: size });
  await scene.pairAll(size);
  // The first lease after opening counts the scope's rows once; that is no cost of a run.
  await scene.run();
  const quiet = await timed(() => scene.run());
  const { report, cost, statements } = quiet.result;
  printFigure({
    name: `sync.nothing.${size}.calls`,
    value: cost.calls,
    unit: 'calls',
    n: 1,
    processor: quiet.processor,
    note: `${cost.itemsRead} items read, ${cost.itemsWritten} written, ${statements} statements, ${report.inStep} in step`,
  });
  for (let nth = 0; nth < changes; nth += 1) {
    scene.stores.mailbox.edit(Math.floor((nth * size) / changes), `Geändert ${nth}`);
  }
  const heap = process.memoryUsage().rss;
  const busy = await timed(() => scene.run());
  const { result } = busy;
  const own = {
    calls: result.cost.calls,
    statements: result.statements,
    processor: busy.processor,
  };
  printFigure({
    name: `sync.tenChanges.${size}.calls`,
    value: own.calls,
    unit: 'calls',
    n: 1,
    processor: own.processor,
    ...(peer && {
      peer: `the same in ${sizes[0]} items`,
      peerValue: peer.calls,
      ratio: own.calls / peer.calls,
    }),
    note: `${result.cost.itemsRead} items read, ${result.cost.itemsWritten} written, ${own.statements} statements, ${((process.memoryUsage().rss - heap) / megabyte).toFixed(1)} MB more memory, file ${Math.round(scene.fileBytes / megabyte)} MB`,
  });
  printFigure({
    name: `sync.tenChanges.${size}.time`,
    value: busy.milliseconds,
    unit: 'ms',
    n: 1,
    processor: own.processor,
    ...(peer && {
      peer: `the same in ${sizes[0]} items`,
      peerProcessor: peer.processor,
      ratio: own.processor / peer.processor,
    }),
  });
  if (result.report.counts.update.erp !== changes) throw new Error('The changes did not arrive.');
  await scene.close();
  return peer ?? own;
}
