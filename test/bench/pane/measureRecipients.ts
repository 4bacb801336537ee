import fs from 'node:fs';
import { BrowserTryOut } from '../../browser/BrowserTryOut.ts';
import { demoCustomers } from '../../browser/demoCustomers.ts';
import { itemsFolder } from '../../browser/itemsFolder.ts';
import { openPaired } from '../../browser/openPaired.ts';
import type { OutlookPage } from '../../browser/OutlookPage.ts';
import { writeMail } from '../../browser/writeMail.ts';
import { distribution } from '../distribution.ts';
import { printFigure } from '../printFigure.ts';
import { settledAfter } from './settledAfter.ts';

const runs = 12;
/** Items before any counts: scripts are compiled, connections and the ERP's index are warm. */
const warmUp = 3;
const sizes = [5, 500] as const;

/**
 * The pane beside an item with 500 recipients against one with five, in turns in one browser: a mail that is read, and one
 * that is being written. No item is opened twice.
 */
export async function measureRecipients(): Promise<void> {
  // Another one for each item: whom the pane has asked about it knows.
  const contacts = demoCustomers().flatMap(({ persons }) => persons.map(({ mail }) => mail));
  const knownOf = (size: number, run: number) =>
    contacts[run * sizes.length + sizes.indexOf(size === 5 ? 5 : 500)] ?? '';
  const folder = itemsFolder(
    Object.fromEntries(
      sizes.flatMap((size) =>
        Array.from({ length: runs + warmUp }, (_, run) => {
          const subject = subjectOf(size, run);
          const to = recipients(size, run).join(',\r\n ');
          return [
            `${subject}.eml`,
            writeMail({ subject, from: `Known <${knownOf(size, run)}>`, to, text: '' }),
          ];
        }),
      ),
    ),
  );
  const world = await BrowserTryOut.start({
    items: folder,
    settings: (all) => ({ ...all, rates: { perAccount: 20_000, perAddress: 20_000 } }),
  });
  try {
    const reading = await openPaired(world, { level: '1.10' });
    await reading.openFolder('loaded');
    // What this Outlook does at the first opening, above all marking as read, is not the pane's.
    for (const size of sizes) {
      for (let run = 0; run < runs + warmUp; run += 1) await reading.openMail(subjectOf(size, run));
    }
    await reading.openMail(subjectOf(5, 0));
    await reading.openPane();
    await reading.pin();
    await reading.settle();
    // The writer is one of them, and the only one that the ERP knows.
    report(
      'read',
      await inTurns(1, (size, run) =>
        settledAfter(reading.paneFrame, reading.texts.people.known(1, size + 1), () =>
          reading.openMail(subjectOf(size, run)),
        ),
      ),
    );
    await reading.close();
    const writing = await openPaired(world, { level: '1.10' });
    await writing.command(writing.words.formTitles.newMail);
    await writing.openPane();
    await writing.settle();
    report(
      'written',
      await inTurns(0, (size, run) => write(writing, size, run, knownOf(size, run))),
    );
    await writing.close();
  } finally {
    await world.close();
    fs.rmSync(folder, { recursive: true });
  }
}

async function write(
  { page, words, texts, paneFrame }: OutlookPage,
  size: number,
  run: number,
  known: string,
): Promise<number> {
  const to = page.locator('form.mail-form').getByLabel(words.formTo, { exact: true });
  const people = [`Known <${known}>`, ...recipients(size - 1, run)].join('; ');
  return settledAfter(paneFrame, texts.people.known(1, size), async () => {
    await to.fill(people);
    await to.blur();
  });
}

async function inTurns(
  first: number,
  measure: (size: number, run: number) => Promise<number>,
): Promise<Record<5 | 500, number[]>> {
  const times: Record<5 | 500, number[]> = { 5: [], 500: [] };
  for (let run = first; run < runs + warmUp; run += 1) {
    for (const size of sizes) {
      const took = await measure(size, run);
      if (run >= warmUp) times[size].push(took);
    }
  }
  return times;
}

function report(what: string, times: Record<5 | 500, number[]>): void {
  const [few, many] = [distribution(times[5]), distribution(times[500])];
  const peer = 'the same with five recipients';
  printFigure({
    ...{ name: `pane.recipients.${what}`, unit: 'ms', ...many },
    ...{ peer, peerValue: few.value, ratio: many.value / few.value },
    note: 'from what Outlook tells the pane until all is painted',
  });
}

const subjectOf = (size: number, run: number) =>
  `Recipients ${size}, ${String(run).padStart(2, '0')}`;

function recipients(size: number, run: number): string[] {
  return Array.from({ length: size }, (_, at) => `Somebody ${at} <r${run}.${at}@crowd.example>`);
}
