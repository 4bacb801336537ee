import type { Area } from '../../../shared/records/Area.ts';
import type { Pair } from '../../core/sync/Pair.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import { exitCodes, type Command } from '../Command.ts';
import { findAccount } from '../accounts/findAccount.ts';
import { misused } from '../erp/misused.ts';
import { chosen } from '../given/chosen.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { readAreas } from '../given/readAreas.ts';
import { csvLine } from './csvLine.ts';
import { exportLinks } from './exportLinks.ts';
import { accountScope } from '../runs/accountScope.ts';
import { withServices } from '../withServices.ts';

const options = {
  config: { type: 'string' },
  account: { type: 'string', multiple: true },
  format: { type: 'string', default: 'csv' },
  links: { type: 'boolean', default: false },
} as const;

const wanted = { least: 0, most: 5, said: { en: 'Name areas.', de: 'Bereiche angeben.' } };

/** Pairs read from the store at once. */
const pageSize = 500;

const columns = [
  ...(['mailbox', 'company', 'area', 'erpRecord', 'item', 'state'] as const),
  ...(['madeFirstIn', 'link'] as const),
];

/** `erp-link export`: which item is which record; no texts of people. */
export const exportPairs: Command = {
  summary: {
    en: 'Writes down which item is which ERP record, as CSV or JSON lines.',
    de: 'Schreibt auf, welches Element welcher ERP-Satz ist, als CSV oder JSON-Zeilen.',
  },
  usage: {
    en: `[AREA…] [--account MAILBOX…] [--format csv|jsonl]
or --links [--format csv|jsonl]
  --links            instead the links that people made in Outlook, of all mailboxes, also those taken away
  --account MAILBOX  only of this account; may be repeated
  --format FORMAT    csv (where nothing is said), or jsonl: one JSON object a line
  --config FILE      the server's settings; else as ERP_LINK_CONFIG says
References only, no texts: where both have it, what waits, what is asked.
Exit code: 0 all is well, 1 something is not, 2 called wrongly.`,
    de: `[BEREICH…] [--account POSTFACH…] [--format csv|jsonl]
oder --links [--format csv|jsonl]
  --links            stattdessen die Verknüpfungen, die Menschen in Outlook setzten, aller Postfächer, auch gelöste
  --account POSTFACH nur von diesem Konto; mehrfach möglich
  --format FORMAT    csv (ohne Angabe) oder jsonl: ein JSON-Objekt je Zeile
  --config DATEI     die Einstellungen des Servers; sonst wie ERP_LINK_CONFIG sagt
Nur Schlüssel, keine Texte: was beide haben, was wartet, was gefragt wird.
Exit-Code: 0 alles stimmt, 1 etwas stimmt nicht, 2 falsch aufgerufen.`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language, out } = console;
    const areas = readAreas(names.length === 0 ? ['all'] : names, language);
    const format = chosen(given.format, ['csv', 'jsonl'], '--format', language);
    if (given.links && (names.length > 0 || given.account !== undefined)) {
      throw misused(
        { en: '--links takes --format only.', de: 'Zu --links gehört nur --format.' },
        language,
      );
    }
    return await withServices(given.config, console, async (services) => {
      if (given.links) {
        await exportLinks(services, format, console);
        return exitCodes.well;
      }
      const picked = [];
      for (const name of given.account ?? []) {
        picked.push(await findAccount(services, name, language));
      }
      const accounts = picked.length > 0 ? picked : await services.accounts.accounts();
      if (format === 'csv') out(columns.join(','));
      for (const account of accounts) {
        for (const area of areas) {
          const scope = accountScope(services, account, area);
          for await (const page of services.sync.allPairs(scope, pageSize)) {
            console.signal.throwIfAborted();
            for (const pair of page) {
              const row = rowOf(account, area, pair);
              if (format === 'jsonl') out(JSON.stringify(row));
              else out(csvLine(columns.map((column) => row[column])));
            }
          }
        }
      }
      return exitCodes.well;
    });
  },
};

function rowOf({ mailbox, company }: SyncAccount, area: Area, pair: Pair) {
  const { id, erp, mailbox: item, conflict, origin, partedOn = null } = pair;
  let state = 'linked';
  if (conflict !== null) state = conflict.reason;
  else if (partedOn !== null) state = 'parted';
  else if (erp === null || item === null) state = 'to-be-made';
  return {
    ...{ mailbox, company, area, state, link: id, madeFirstIn: origin },
    erpRecord: erp?.ref ?? null,
    item: item?.ref ?? null,
  };
}
