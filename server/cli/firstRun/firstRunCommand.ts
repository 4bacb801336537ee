import { effectivePolicy } from '../../core/accounts/effectivePolicy.ts';
import { findAccount } from '../accounts/findAccount.ts';
import { exitCodes, type Command } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { confirmed } from '../given/confirmed.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { readAreas } from '../given/readAreas.ts';
import { pickJobs } from '../sync/pickJobs.ts';
import { withServices } from '../withServices.ts';
import { makeFirstRun } from './makeFirstRun.ts';
import { readRelay } from './readRelay.ts';
import { showLook } from './showLook.ts';
import { withStart } from './withStart.ts';

const options = {
  ...givenOptions,
  account: { type: 'string' },
  from: { type: 'string' },
  preview: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  'relay-mailbox': { type: 'string' },
  'relay-connection': { type: 'string' },
  'relay-quiet': { type: 'string', default: '2' },
  'relay-most': { type: 'string', default: '120' },
} as const;

const wanted = { least: 0, most: 5, said: { en: 'Name areas.', de: 'Bereiche angeben.' } };

/** `erp-link first-run`: look, agree, run, result; with a relay it waits by itself between the steps (BS6, BW8 to BW10). */
export const firstRunCommand: Command = {
  summary: {
    en: 'Makes the first run of an account: look, agree, run, result.',
    de: 'Macht den ersten Lauf eines Kontos: Vorschau, Zustimmung, Lauf, Ergebnis.',
  },
  usage: {
    en: `[AREA…] --account MAILBOX [--from DAY] [--preview | --yes] [--relay-mailbox ADDRESS]
  AREA               else all that are on
  --from DAY         what lies before is left out, yyyy-mm-dd; counts from then on. A mail folder keeps its own day
  --preview          only shows what would be done
  --yes              without asking
  --relay-mailbox ADDRESS  a relay keeps this mailbox like the account's: from the ERP first, then waiting until both
                     agree, then both ways. The account is paused meanwhile
  --relay-connection NAME  how that mailbox is reached; else as the account's
  --relay-quiet MIN  for so long both have to agree; 2 where nothing is said
  --relay-most MIN   longer nobody waits; 120 where nothing is said
${givenUsage.en}`,
    de: `[BEREICH…] --account POSTFACH [--from TAG] [--preview | --yes] [--relay-mailbox ADRESSE]
  BEREICH            sonst alle eingeschalteten
  --from TAG         was davor liegt, bleibt weg, jjjj-mm-tt; gilt von da an. Ein Mailordner behält seinen eigenen Tag
  --preview          zeigt nur, was getan würde
  --yes              ohne Rückfrage
  --relay-mailbox ADRESSE  ein Relais hält dieses Postfach wie das des Kontos: zuerst aus dem ERP, dann warten, bis beide
                     gleich sind, dann in beide Richtungen. Das Konto ist so lange angehalten
  --relay-connection NAME  wie dieses Postfach erreicht wird; sonst wie das des Kontos
  --relay-quiet MIN  so lange müssen beide gleich sein; ohne Angabe 2
  --relay-most MIN   länger wird nicht gewartet; ohne Angabe 120
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language, out } = console;
    if (given.account === undefined) {
      throw misused({ en: 'Say --account MAILBOX.', de: '--account POSTFACH angeben.' }, language);
    }
    const named = given.account;
    const chosen = readAreas(names, language);
    return await withServices(given.config, console, async (services) => {
      const before = await findAccount(services, named, language);
      const jobs = await pickJobs(services, chosen, [named], console);
      const areas = jobs.map(({ area }) => area);
      const account = withStart(before, areas, given.from, language);
      const { accounts, clock } = services;
      // Rules that contradict each other are refused before anything is shown.
      effectivePolicy(account, await accounts.groups(), await accounts.lastWord());
      const relay = await readRelay(services, account, given, language);
      const previews = await showLook(services, account, areas, given.json, console);
      if (given.preview) {
        if (given.json) out(JSON.stringify({ previews }, null, 2));
        return exitCodes.well;
      }
      const question = { en: 'Go on?', de: 'Weiter?' };
      if (!(await confirmed(given.yes, question, console))) return exitCodes.trouble;
      if (given.from !== undefined) await accounts.changeAccount(account, clock.now());
      return await makeFirstRun(services, { account, areas, relay }, given.json, console);
    });
  },
};
