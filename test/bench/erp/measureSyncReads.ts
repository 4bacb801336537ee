import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { printFigure } from '../printFigure.ts';
import { timed } from '../timed.ts';
import { contactErp } from './contactErp.ts';

const contacts = 100_000;
const rounds = 5;
const never = new AbortController().signal;

/** Reading every contact with its firm in neutral form, beside the same SELECT through the driver alone, in turns. */
export async function measureSyncReads(): Promise<void> {
  console.error(`Making an ERP of ${contacts} contacts …`);
  const { folder, file, erp } = await contactErp(contacts);
  const store = await erp.openRecords?.({ userId: 'anna', company: '1' }, never);
  if (!store) throw new Error('the mapping says nothing of the sync');
  const bare = new Database(file, { readonly: true });
  bare.defaultSafeIntegers(true);
  const select = bare.prepare(
    `select record.nr, anrede, vorname, nachname, funktion, abteilung, telefon, mobil, fax, mail, mail2, notiz, geburtstag,
      firm.name1, firm.name2, firm.strasse, firm.plz, firm.ort, firm.web
    from person as record left join firma as firm on firm.nr = record.firma and firm.mandant = record.mandant
    where record.mandant = '1' order by record.nr`,
  );
  const ours: { milliseconds: number; processor: number }[] = [];
  const theirs: { milliseconds: number; processor: number }[] = [];
  let most = 0;
  const before = process.memoryUsage.rss();
  for (let round = 0; round <= rounds; round += 1) {
    const alone = await timed(() => {
      let read = 0;
      for (const row of select.iterate()) if (row !== null) read += 1;
      return read;
    });
    const whole = await timed(async () => {
      let read = 0;
      for await (const { rows } of store.listChanges('contacts/person', null, never)) {
        read += rows.length;
        most = Math.max(most, process.memoryUsage.rss());
      }
      return read;
    });
    if (alone.result !== contacts || whole.result !== contacts) throw new Error('not all was read');
    // The first is for the machine to warm up.
    if (round === 0) continue;
    ours.push(whole);
    theirs.push(alone);
  }
  const [own, peer] = [ours, theirs].map((times) => ({
    milliseconds: median(times.map(({ milliseconds }) => milliseconds)),
    processor: median(times.map(({ processor }) => processor)),
  }));
  if (!own || !peer) return;
  printFigure({
    name: 'erp.read.contacts.time',
    value: own.milliseconds,
    unit: 'ms',
    n: rounds,
    processor: own.processor,
    peer: 'the same SELECT through the driver alone',
    peerValue: peer.milliseconds,
    peerProcessor: peer.processor,
    ratio: own.processor / peer.processor,
    limit: 2,
    note: `${contacts} contacts with their firms, 18 fields, SQLite; at most ${Math.round((most - before) / 1024 / 1024)} MB more memory`,
  });
  bare.close();
  await erp.close();
  rmSync(folder, { recursive: true });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
