import os from 'node:os';
import { giveUpStartOver } from '../../app/sync/giveUpStartOver.ts';
import { previewStartOver } from '../../app/sync/previewStartOver.ts';
import { startOver as startScopeOver } from '../../app/sync/startOver.ts';
import { AppError } from '../../core/AppError.ts';
import { exitCodes, type Command, type Console } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { workOn } from '../sync/workOn.ts';
import { withServices } from '../withServices.ts';
import { allowDeletions } from './allowDeletions.ts';
import { onePlace } from './onePlace.ts';
import { onePlaceOptions } from './onePlaceOptions.ts';
import { printDeletions } from './printDeletions.ts';
import { readCount } from './readCount.ts';
import { readWish } from './readWish.ts';
import { workThrough } from './workThrough.ts';

const options = {
  ...givenOptions,
  ...onePlaceOptions,
  leading: { type: 'string', default: 'erp' },
  take: { type: 'string', default: 'made-by-sync' },
  'relay-quiet': { type: 'string' },
  'relay-most': { type: 'string', default: '120' },
  preview: { type: 'boolean', default: false },
  allow: { type: 'string' },
  resume: { type: 'boolean', default: false },
  'give-up': { type: 'boolean', default: false },
} as const;

const wanted = { least: 1, most: 1, said: { en: 'Which area?', de: 'Welcher Bereich?' } };

/** `erp-link start-over`: links forgotten, and what the sync made deleted, in an order in which nothing comes back (BS9). */
export const startOver: Command = {
  summary: {
    en: 'Starts an area over: deletes what the sync made on one side, then forgets the links.',
    de: 'Beginnt einen Bereich neu: löscht, was der Abgleich auf einer Seite anlegte, und vergisst die Verbindungen.',
  },
  usage: {
    en: `AREA --account MAILBOX [--preview | --allow N | --resume | --give-up]
  --preview          shows what would be deleted, and does nothing
  --allow N          deletes that many at most, without asking
  --leading SIDE     from which nothing is deleted: erp (where nothing is said) or mailbox
  --take WHAT        made-by-sync (where nothing is said): what people made there stays; paired: all that is linked
  --relay-quiet MIN  waits until nothing has come back for so long: where a relay copies that side elsewhere
  --relay-most MIN   … and waits so long in all; 120 where nothing is said
  --resume           goes on with one that was broken off
  --give-up          ends one that was broken off; the next run makes again what it deleted
${givenUsage.en}`,
    de: `BEREICH --account POSTFACH [--preview | --allow N | --resume | --give-up]
  --preview          zeigt, was gelöscht würde, und tut nichts
  --allow N          löscht höchstens so viele, ohne zu fragen
  --leading SEITE    auf der nichts gelöscht wird: erp (ohne Angabe) oder mailbox
  --take WAS         made-by-sync (ohne Angabe): was Menschen dort anlegten, bleibt; paired: alles Verbundene
  --relay-quiet MIN  wartet, bis so lange nichts zurückkam: wo ein Relais diese Seite anderswohin kopiert
  --relay-most MIN   … und wartet insgesamt so lange; ohne Angabe 120
  --resume           setzt einen abgebrochenen fort
  --give-up          beendet einen abgebrochenen; der nächste Lauf legt wieder an, was er löschte
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language } = console;
    const ways = [given.preview, given.allow !== undefined, given.resume, given['give-up']];
    if (ways.filter(Boolean).length > 1) {
      throw misused(
        {
          en: 'Only one of --preview, --allow, --resume and --give-up.',
          de: 'Nur eines von --preview, --allow, --resume und --give-up.',
        },
        language,
      );
    }
    const wish = readWish(given, language);
    const limit = given.allow === undefined ? null : readCount(given.allow, '--allow', language);
    return await withServices(given.config, console, async (services) => {
      const jobs = await onePlace(services, names, given.account, console);
      const how = { kind: 'start-over', json: given.json } as const;
      const [job] = jobs;
      if (job === undefined || jobs.length > 1) throw misused(wanted.said, language);
      if (given['give-up']) {
        return await workThrough(
          services,
          jobs,
          how,
          ({ request, ports }, signal) => giveUpStartOver(request, ports, signal),
          console,
        );
      }
      if (given.resume) {
        return await workThrough(
          services,
          jobs,
          how,
          ({ request, ports }, signal) => startScopeOver(request, ports, { wish: null }, signal),
          console,
        );
      }
      const seen = await workOn(
        services,
        job,
        'preview',
        ({ request, ports }, signal) => previewStartOver(request, ports, wish, signal),
        { console, json: given.json },
      );
      if (given.preview) {
        if (given.json) console.out(JSON.stringify(seen, null, 2));
        else printDeletions(seen, job, wish, console);
        return exitCodes.well;
      }
      if (!given.json) printDeletions(seen, job, wish, console);
      if (limit !== null && limit < seen.deletes) throw tooFew(limit, seen.deletes, console);
      const allowed = await allowDeletions(seen.deletes, limit, console);
      if (allowed === null) return exitCodes.trouble;
      const by = os.userInfo().username;
      return await workThrough(
        services,
        jobs,
        how,
        ({ request, ports }, signal) =>
          startScopeOver(request, ports, { wish, allowed, by }, signal),
        console,
      );
    });
  },
};

function tooFew(allowed: number, deletes: number, { language }: Console): AppError {
  const said =
    language === 'de'
      ? `--allow ${allowed} reicht nicht: ${deletes} wären zu löschen. Es wurde nichts gelöscht.`
      : `--allow ${allowed} is not enough: ${deletes} would be deleted. Nothing was deleted.`;
  return new AppError('conflict', said, { reason: 'more-than-allowed', details: { language } });
}
