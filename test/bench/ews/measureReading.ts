import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { printFigure } from '../printFigure.ts';
import { fillContacts } from './fillContacts.ts';
import type { Reading } from './Reading.ts';
import { startApart } from './startApart.ts';

const count = 10_000;
const address = 'anna@example.com';
const megabyte = 1024 * 1024;
const at = (file: string): string => path.join(import.meta.dirname, 'readers', file);

/**
 * Where memory is measured, those in Node get a heap of 64 MB: without a limit it collects late, and memory
 * says little. Where time is measured they have none: it would be spent on collecting.
 */
const smallHeap = ['--max-old-space-size=64', '--max-semi-space-size=4'];

/** Each client in a process of its own, against the same server with the same contacts. */
const clients: Readonly<
  Record<string, { program: string; file: string; heap: readonly string[] }>
> = {
  ours: { program: process.execPath, file: at('readOurs.ts'), heap: smallHeap },
  'ews-javascript-api': {
    program: process.execPath,
    file: at('readEwsJavascriptApi.ts'),
    heap: smallHeap,
  },
  exchangelib: { program: '/usr/bin/python3', file: at('read_exchangelib.py'), heap: [] },
};

/** What reading 10,000 contacts costs a client: processor time and memory, beside two others. */
export async function measureReading(): Promise<void> {
  await using exchange = await startApart([address]);
  console.error(`Filling a mailbox with ${count} contacts …`);
  await fillContacts(exchange.url, address, count);
  const readings = new Map<string, Reading>();
  for (const [name, { program, file, heap }] of Object.entries(clients)) {
    console.error(`Reading them with ${name} …`);
    const free = readWith(name, program, [file, exchange.url, address]);
    const small =
      heap.length > 0 ? readWith(name, program, [...heap, file, exchange.url, address]) : free;
    if (free && small) readings.set(name, { ...free, before: small.before, most: small.most });
  }
  const ours = readings.get('ours');
  if (ours === undefined) throw new Error('Our own client was not measured.');
  for (const [name, peer] of readings) {
    if (peer === ours) continue;
    printFigure({
      name: `ews.read.${count}.processor`,
      value: ours.processor,
      unit: 'ms',
      n: 1,
      peer: name,
      peerValue: peer.processor,
      ratio: ours.processor / peer.processor,
      note: `${Math.round(ours.time)} ms against ${Math.round(peer.time)} ms by the clock, most of it the emulated server's`,
    });
    const [own, others] = [ours.most - ours.before, peer.most - peer.before];
    printFigure({
      name: `ews.read.${count}.memory`,
      value: own / megabyte,
      unit: 'MB',
      n: 1,
      peer: name,
      peerValue: others / megabyte,
      ratio: own / others,
      note: `greatest resident memory over that before the first request; a heap of 64 MB in Node; in all ${Math.round(ours.most / megabyte)} against ${Math.round(peer.most / megabyte)} MB`,
    });
  }
}

/** Null, and said aloud, where a client is not installed. */
function readWith(name: string, program: string, args: readonly string[]): Reading | null {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error !== undefined || stderr.includes('ModuleNotFoundError')) {
    console.error(`NOT MEASURED: ${name} is not installed.`);
    return null;
  }
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  const reading = JSON.parse(stdout) as Reading;
  if (reading.items !== count) throw new Error(`${name} read ${reading.items} contacts.`);
  return reading;
}
