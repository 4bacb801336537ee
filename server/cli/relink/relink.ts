import os from 'node:os';
import { previewMove } from '../../app/service/relink/previewMove.ts';
import { requireMove } from '../../app/service/relink/requireMove.ts';
import { relinkEverywhere } from '../../app/service/relink/relinkEverywhere.ts';
import { SyncRunner } from '../../app/service/SyncRunner.ts';
import { exitCodes, type Command } from '../Command.ts';
import { confirmed } from '../given/confirmed.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { withServices } from '../withServices.ts';
import { moveJson } from './moveJson.ts';
import { printMove } from './printMove.ts';
import { readMove } from './readMove.ts';

const options = {
  ...givenOptions,
  company: { type: 'string' },
  'old-stays': { type: 'boolean', default: false },
  preview: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
} as const;

const wanted = {
  least: 3,
  most: 3,
  said: {
    en: 'Say the kind, the old number and the new one.',
    de: 'Art, alte und neue Nummer angeben.',
  },
};

/** `erp-link relink`: an ERP record was merged into another or got another number, and what led to it follows (NX15). */
export const relink: Command = {
  summary: {
    en: 'Lets links follow an ERP record that was merged into another or got another number.',
    de: 'Lässt Verbindungen einem ERP-Satz folgen, der mit einem anderen vereint wurde oder eine neue Nummer hat.',
  },
  usage: {
    en: `KIND OLD NEW [--company COMPANY] [--old-stays] [--preview | --yes]
  KIND               of record, as the pane or the mapping calls it: customer, contact …
  OLD NEW            the record's number before and now, as its key in the ERP
  --company COMPANY  its id or name; needed only where accounts are of several
  --old-stays        the ERP keeps the old record, which is refused otherwise: is the number right?
  --preview          shows what would be done, and does nothing
  --yes              without asking
Nothing is made or deleted: references made in the pane and the items of all mailboxes follow, and the next run carries over
what the new record says differently. Where the new record is not there nothing is done. A record that got another number and
stayed as it was otherwise is followed by the sync itself; one that was merged is best relinked before the next run, which
would treat the old one as deleted. What fails for a mailbox is said; calling it again does what is left.
${givenUsage.en}`,
    de: `ART ALT NEU [--company MANDANT] [--old-stays] [--preview | --yes]
  ART                des Satzes, wie der Aufgabenbereich oder die Zuordnung sie nennt: Kunde, Kontakt …
  ALT NEU            die Nummer des Satzes früher und jetzt, wie sein Schlüssel im ERP
  --company MANDANT  Nummer oder Name; nur nötig, wo die Konten mehrere haben
  --old-stays        das ERP behält den alten Satz; sonst wird das abgelehnt: stimmt die Nummer?
  --preview          zeigt, was getan würde, und tut nichts
  --yes              ohne Rückfrage
Nichts wird angelegt oder gelöscht: Verweise aus dem Aufgabenbereich und die Elemente aller Postfächer folgen, und der nächste
Lauf überträgt, was der neue Satz anders sagt. Gibt es den neuen Satz nicht, geschieht nichts. Einem Satz, der nur eine andere
Nummer bekam, folgt der Abgleich von selbst; einen vereinten verbindet man am besten vor dem nächsten Lauf, der den alten wie
einen gelöschten behandelt. Was bei einem Postfach misslingt, wird gesagt; ein weiterer Aufruf holt es nach.
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language, out, signal } = console;
    return await withServices(given.config, console, async (services) => {
      const ports = await services.ports();
      const move = await readMove(ports, names, given.company, { language, signal });
      const oldStays = given['old-stays'];
      const record = await requireMove(ports, move, oldStays, signal);
      const preview = await previewMove(ports, move);
      const title = record === null ? move.to.key : `${move.to.key}, ${record.title}`;
      const show = (state: Parameters<typeof printMove>[0]) => {
        if (given.json) out(JSON.stringify(moveJson(move, title, state), null, 2));
        else printMove(state, console);
      };
      if (!given.json) out(`${move.from.key} → ${title}`);
      const isIdle = preview.links.moved === 0 && preview.places.length === 0;
      if (given.preview || isIdle) {
        show(preview);
        return exitCodes.well;
      }
      if (!given.yes && !given.json) printMove(preview, console);
      const question = { en: 'Do that?', de: 'So ausführen?' };
      if (!(await confirmed(given.yes, question, console))) return exitCodes.trouble;
      const runner = new SyncRunner(ports);
      const stop = () => void runner.stop();
      signal.addEventListener('abort', stop, { once: true });
      try {
        const by = os.userInfo().username;
        const done = await relinkEverywhere(ports, runner, { move, by, oldStays }, signal);
        if (!given.json) out(language === 'de' ? 'Erledigt.' : 'Done.');
        show(done);
        return done.places.some(({ error }) => error !== null) ? exitCodes.trouble : exitCodes.well;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    });
  },
};
