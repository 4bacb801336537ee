import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { keptFolder } from './erp/keptFolder.ts';
import { printFigure } from './printFigure.ts';

/**
 * `npm run bench`: measures, and prints one line of JSON a figure; what is being done goes to the error output. Times
 * are never asserted: a figure counts beside its peer, which is measured in the same run. A part is loaded when its turn
 * comes, so that the memory of one is not in the figures of another.
 */
const parts: Record<string, () => Promise<void>> = {
  size: async () => (await import('./pane/measureSize.ts')).measureSize(),
  shell: async () => (await import('./pane/measureShell.ts')).measureShell(),
  open: async () => (await import('./pane/measureOpening.ts')).measureOpening(),
  directory: async () => (await import('./erp/measureDirectory.ts')).measureDirectory(),
  erp: async () => {
    await (await import('./erp/measureSyncReads.ts')).measureSyncReads();
    await (await import('./erp/measureSyncWrites.ts')).measureSyncWrites();
  },
  erpMemory: async () => (await import('./erp/measureSyncMemory.ts')).measureSyncMemory(),
  sync: async () => (await import('./sync/measureSync.ts')).measureSync(),
  firstRun: async () => (await import('./sync/measureFirstRun.ts')).measureFirstRun(),
  ews: async () => (await import('./ews/measureEws.ts')).measureEws(),
  requests: async () => (await import('./erp/measureRequests.ts')).measureRequests(),
  firstRequests: async () =>
    (await import('./service/measureFirstRequests.ts')).measureFirstRequests(),
  filing: async () => (await import('./service/measureFiling.ts')).measureFiling(),
  handing: async () => (await import('./service/measureHanding.ts')).measureHanding(),
  recipients: async () => (await import('./pane/measureRecipients.ts')).measureRecipients(),
  live: async () => (await import('./service/measureLive.ts')).measureLive(),
};

/** Megabytes of heap that a part gets: without a limit Node collects late, and memory says little. */
const heaps: Readonly<Record<string, number>> = { firstRun: 200 };

const usage = `npm run bench -- [--fresh] [PART …]
  PART     ${Object.keys(parts).join(', ')}; all of them where none is named
  --fresh  makes the large ERP and its directory anew, which takes minutes`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean' },
      inside: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const unknown = positionals.filter((name) => !Object.hasOwn(parts, name));
  if (values.help === true || unknown.length > 0) {
    console.error(unknown.length > 0 ? `Unknown: ${unknown.join(', ')}\n\n${usage}` : usage);
    process.exitCode = unknown.length > 0 ? 2 : 0;
    return;
  }
  const [only] = positionals;
  if (values.inside && only !== undefined) {
    await parts[only]?.();
    return;
  }
  if (values.fresh) fs.rmSync(keptFolder, { recursive: true, force: true });
  const started = performance.now();
  for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) runApart(name);
  const load = os.loadavg().map((one) => one.toFixed(1));
  printFigure({
    name: 'bench.duration',
    value: (performance.now() - started) / 1000,
    unit: 's',
    n: 1,
    note: `${os.availableParallelism()} processors, load ${load.join(' ')}, Node ${process.versions.node}`,
  });
}

/** A process for each part: what one leaves in memory is not measured in the next. */
function runApart(name: string): void {
  const heap = heaps[name] === undefined ? [] : [`--max-old-space-size=${heaps[name]}`];
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', ...heap, import.meta.filename, '--inside', name],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}

await main();
