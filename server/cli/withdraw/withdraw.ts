import os from 'node:os';
import { fileAgain } from '../../app/mail/fileAgain.ts';
import { withdrawMail } from '../../app/mail/withdrawMail.ts';
import { AppError } from '../../core/AppError.ts';
import { exitCodes, type Command } from '../Command.ts';
import { confirmed } from '../given/confirmed.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { workOn } from '../sync/workOn.ts';
import { withServices } from '../withServices.ts';
import { filedFacts } from './filedFacts.ts';
import { filedMails } from './filedMails.ts';
import { printFiled } from './printFiled.ts';

const options = {
  ...givenOptions,
  account: { type: 'string', multiple: true },
  run: { type: 'string' },
  back: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
} as const;

const wanted = { least: 0, most: 1, said: { en: 'Which mail?', de: 'Welche Mail?' } };

/** Most mails that are listed to choose from. */
const listed = 20;

/** `erp-link withdraw`: takes a wrongly filed mail out of the ERP again, for good (NX15). */
export const withdraw: Command = {
  summary: {
    en: 'Takes a wrongly filed mail out of the ERP again, for good.',
    de: 'Nimmt eine falsch abgelegte Mail wieder aus dem ERP, auf Dauer.',
  },
  usage: {
    en: `[MAIL] [--account MAILBOX…] [--run RUN] [--back] [--yes]
  MAIL               its Message-ID, words of its subject, or as it is listed; without it the list
  --account MAILBOX  only of this account; may be repeated
  --run RUN          only what this run filed: as erp-link runs lists it, or last
  --back             lets a mail that was taken out be filed again, with the next run
  --yes              without asking
The mail stays in the mailbox, and is not filed again from any mailbox.
${givenUsage.en}`,
    de: `[MAIL] [--account POSTFACH…] [--run LAUF] [--back] [--yes]
  MAIL               ihre Message-ID, Wörter des Betreffs, oder wie sie in der Liste heißt; sonst die Liste
  --account POSTFACH nur von diesem Konto; mehrfach möglich
  --run LAUF         nur was dieser Lauf abgelegt hat: wie erp-link runs ihn nennt, oder last
  --back             lässt eine herausgenommene Mail wieder ablegen, mit dem nächsten Lauf
  --yes              ohne Rückfrage
Die Mail bleibt im Postfach, und wird aus keinem Postfach wieder abgelegt.
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language, out } = console;
    const de = language === 'de';
    const [named = ''] = names;
    const state = given.back ? 'withdrawn' : 'filed';
    return await withServices(given.config, console, async (services) => {
      const place = { run: given.run, named: given.account ?? [] };
      const found = await filedMails(services, { named, state }, place, {
        most: listed + 1,
        console,
      });
      const [mail] = found;
      if (mail === undefined && named !== '') {
        const said = given.back
          ? de
            ? `Eine herausgenommene Mail „${named}“ gibt es nicht.`
            : `There is no withdrawn mail “${named}”.`
          : de
            ? `Abgelegt ist keine Mail „${named}“.`
            : `No mail “${named}” is filed.`;
        throw new AppError('not-found', said, { reason: 'mail-unknown', details: { language } });
      }
      if (mail === undefined || found.length > 1 || named === '') {
        printFiled(found, listed, { console, json: given.json });
        return named === '' ? exitCodes.well : exitCodes.misused;
      }
      const { title, when, who } = filedFacts(mail, language);
      const question = given.back
        ? {
            en: `Let “${title}” (${who}, ${when}) be filed again?`,
            de: `„${title}“ (${who}, ${when}) wieder ablegen lassen?`,
          }
        : {
            en: `Take “${title}” (${who}, ${when}) out of the ERP?`,
            de: `„${title}“ (${who}, ${when}) aus dem ERP nehmen?`,
          };
      if (!(await confirmed(given.yes, question, console))) return exitCodes.trouble;
      const ports = await services.ports();
      const { id: pairId } = mail.pair;
      const report = await workOn(
        services,
        mail,
        'withdraw',
        (opened, signal) =>
          given.back
            ? fileAgain(ports, opened, pairId, signal)
            : withdrawMail(ports, opened, { pairId, by: os.userInfo().username }, signal),
        { console, json: given.json },
      );
      if (given.json) out(JSON.stringify({ pairId, report }, null, 2));
      else if (given.back) {
        out(
          de
            ? `„${title}“ wird mit dem nächsten Lauf wieder abgelegt.`
            : `“${title}” is filed again with the next run.`,
        );
      } else {
        out(
          de
            ? `„${title}“ ist aus dem ERP genommen und bleibt draußen.`
            : `“${title}” is out of the ERP, and stays out.`,
        );
      }
      return exitCodes.well;
    });
  },
};
