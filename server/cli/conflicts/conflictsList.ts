import { findAccount } from '../accounts/findAccount.ts';
import { exitCodes, type Command } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { nothing } from '../given/nothing.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { printTable } from '../texts/printTable.ts';
import { timeText } from '../texts/timeText.ts';
import { withServices } from '../withServices.ts';
import { allQuestions } from './allQuestions.ts';
import { questionTitle } from './questionTitle.ts';

const options = { ...givenOptions, account: { type: 'string', multiple: true } } as const;

/** `erp-link conflicts list`: what waits for somebody to decide (NX2). */
export const conflictsList: Command = {
  summary: {
    en: 'Lists what waits for somebody to decide.',
    de: 'Listet auf, was auf eine Entscheidung wartet.',
  },
  usage: {
    en: `[--account MAILBOX…]
  --account MAILBOX  only of this account; may be repeated
${givenUsage.en}`,
    de: `[--account POSTFACH…]
  --account POSTFACH nur von diesem Konto; mehrfach möglich
${givenUsage.de}`,
  },
  async run(args, console) {
    const { given } = parseGiven(args, options, nothing, console);
    const { language, out } = console;
    const de = language === 'de';
    return await withServices(given.config, console, async (services) => {
      const chosen = [];
      for (const name of given.account ?? []) {
        chosen.push(await findAccount(services, name, language));
      }
      const accounts = chosen.length > 0 ? chosen : await services.accounts.accounts();
      const questions = await allQuestions(services, accounts);
      if (given.json) {
        const all = questions.map(({ code, account, area, question }) => {
          return { code, mailbox: account.mailbox, area, ...question };
        });
        out(JSON.stringify({ questions: all }, null, 2));
      } else if (questions.length === 0) {
        out(de ? 'Keine offene Frage.' : 'No open question.');
      } else {
        const rows: string[][] = [];
        for (const one of questions) {
          const { code, account, area, question } = one;
          const { title, about } = await questionTitle(services, one, language);
          const since = timeText(question.since, language);
          rows.push([code, since, account.mailbox, areaTexts[area][language], title, about]);
        }
        printTable(
          de
            ? ['Frage', 'Seit', 'Postfach', 'Bereich', 'Was', 'Warum']
            : ['Question', 'Since', 'Mailbox', 'Area', 'What', 'Why'],
          rows,
          console,
        );
      }
      return exitCodes.well;
    });
  },
};
