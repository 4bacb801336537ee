import { exitCodes, type Command, type Console } from '../Command.ts';
import { fieldText } from '../erp/fieldText.ts';
import { plainLine } from '../erp/plainLine.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { sideTexts } from '../texts/sideTexts.ts';
import { signsOf } from '../texts/signsOf.ts';
import { printTable } from '../texts/printTable.ts';
import { withServices } from '../withServices.ts';
import { allQuestions } from './allQuestions.ts';
import { decisionsFor } from './decisionsFor.ts';
import { findQuestion } from './findQuestion.ts';
import { questionTitle } from './questionTitle.ts';
import { readSides, type SeenThing } from './readSides.ts';

const wanted = { least: 1, most: 1, said: { en: 'Which question?', de: 'Welche Frage?' } };

/** Most signs of a value beside another. */
const widest = 60;

/** `erp-link conflicts show`: both sides of a question beside each other, as they are now (NX2). */
export const conflictsShow: Command = {
  summary: {
    en: 'Shows both sides of a question beside each other.',
    de: 'Zeigt beide Seiten einer Frage nebeneinander.',
  },
  usage: {
    en: `QUESTION
  QUESTION           as erp-link conflicts list names it
${givenUsage.en}`,
    de: `FRAGE
  FRAGE              wie erp-link conflicts list sie nennt
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, givenOptions, wanted, console);
    const { language, out } = console;
    return await withServices(given.config, console, async (services) => {
      const questions = await allQuestions(services, await services.accounts.accounts());
      const found = findQuestion(questions, names[0] ?? '', language);
      const { code, account, area, question } = found;
      const things = await readSides(services, found, console);
      const decisions = decisionsFor(question.reason);
      if (given.json) {
        const { mailbox } = account;
        out(JSON.stringify({ code, mailbox, area, ...question, decisions, things }, null, 2));
        return exitCodes.well;
      }
      const { about } = await questionTitle(services, found, language);
      out(`${account.mailbox}, ${areaTexts[area][language]}: ${about}`);
      printThings(things, question.fields, console);
      const how = decisions.map((one) => `erp-link conflicts decide ${code} ${one}`);
      out(language === 'de' ? '\nSo wird entschieden' : '\nDecide by one of');
      for (const line of how) out(`  ${line}`);
      return exitCodes.well;
    });
  },
};

function printThings(
  things: readonly SeenThing[],
  asked: readonly string[],
  console: Console,
): void {
  const { out, language } = console;
  const de = language === 'de';
  if (things.some(({ isHidden }) => isHidden)) {
    out(de ? '(privat: nur der Benutzer selbst sieht es)' : '(private: only the user sees it)');
    return;
  }
  const names = [...new Set(things.flatMap(({ fields }) => Object.keys(fields ?? {})))];
  const rows = names.map((name) => ({
    name,
    // A field that a side does not have at all differs from nothing there.
    isHeld: things.every(({ fields }) => fields === null || fields[name] !== undefined),
    cells: things.map(({ fields }) => shortened(plainLine(fieldText(fields?.[name], language)))),
  }));
  // What is the same on all sides comes last, what is asked about first.
  const differing = rows.filter(
    ({ name, cells, isHeld }) => asked.includes(name) || (isHeld && new Set(cells).size > 1),
  );
  const same = rows.filter(
    (row) => !differing.includes(row) && row.cells.some((cell) => cell !== ''),
  );
  const gone = de ? ' (nicht mehr da)' : ' (gone)';
  const head = things.map(({ side, fields }, at) => {
    const own = things.filter((one) => one.side === side);
    const place = things.slice(0, at + 1).filter((one) => one.side === side).length;
    const number = own.length > 1 ? ` ${place}` : '';
    return sideTexts[side][language] + number + (fields ? '' : gone);
  });
  printTable(
    ['', ...head],
    [
      ...differing.map(({ name, cells }) => [`≠ ${name}`, ...cells]),
      ...same.map(({ name, cells }) => [`  ${name}`, ...cells]),
    ],
    console,
  );
}

function shortened(text: string): string {
  const signs = signsOf(text);
  return signs.length > widest ? `${signs.slice(0, widest - 1).join('')}…` : text;
}
