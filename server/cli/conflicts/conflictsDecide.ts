import { resolveConflict } from '../../app/sync/resolveConflict.ts';
import { exitCodes, type Command } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { runJobs } from '../sync/runJobs.ts';
import { workOn } from '../sync/workOn.ts';
import { withServices } from '../withServices.ts';
import { allQuestions } from './allQuestions.ts';
import { findQuestion } from './findQuestion.ts';
import { decisionOptions } from './decisionOptions.ts';
import { readDecision } from './readDecision.ts';

const options = {
  ...givenOptions,
  ...decisionOptions,
  now: { type: 'boolean', default: false },
} as const;

const wanted = { least: 1, most: 1, said: { en: 'Which question?', de: 'Welche Frage?' } };

/** `erp-link conflicts decide`: what a person decided; the next run carries it out (NX2). */
export const conflictsDecide: Command = {
  summary: {
    en: 'Decides a question; the next run carries it out.',
    de: 'Entscheidet eine Frage; der nächste Lauf führt es aus.',
  },
  usage: {
    en: `QUESTION DECISION
  QUESTION           as erp-link conflicts list names it
  --take SIDE        erp or mailbox: what that side says counts
  --take FIELD=SIDE  field by field; may be repeated; --take SIDE besides is for the rest
  --delete           deleted on one side: delete the other too, at once
  --keep             … keep the other, alone
  --again            … make it again
  --same             perhaps the same: they are; --take says who counts where they differ
  --different        … they are not
  --erp N --mailbox N  which are the same, where several could be meant
  --now              carries it out at once
${givenUsage.en}`,
    de: `FRAGE ENTSCHEIDUNG
  FRAGE              wie erp-link conflicts list sie nennt
  --take SEITE       erp oder mailbox: was diese Seite sagt, gilt
  --take FELD=SEITE  Feld für Feld; mehrfach möglich; --take SEITE daneben gilt für den Rest
  --delete           auf einer Seite gelöscht: auch die andere löschen, sofort
  --keep             … die andere behalten, allein
  --again            … es wieder anlegen
  --same             vielleicht dasselbe: ist es; --take sagt, wer bei Unterschieden gilt
  --different        … ist es nicht
  --erp N --mailbox N  welche dasselbe sind, wo mehrere in Frage kommen
  --now              führt es gleich aus
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language, out } = console;
    const de = language === 'de';
    return await withServices(given.config, console, async (services) => {
      const questions = await allQuestions(services, await services.accounts.accounts());
      const { account, area, question, code } = findQuestion(questions, names[0] ?? '', language);
      const decision = readDecision(question, given, language);
      await workOn(
        services,
        { account, area },
        'decide',
        ({ request, ports }, signal) => resolveConflict(request, ports, decision, signal),
        { console, json: given.json },
      );
      if (given.now) {
        const how = { direction: undefined, json: given.json };
        return await runJobs(services, [{ account, area }], how, console);
      }
      if (given.json) out(JSON.stringify({ decided: code, decision: decision.how }));
      else if (decision.how === 'delete')
        out(de ? 'Entschieden und gelöscht.' : 'Decided, and deleted.');
      else
        out(de ? 'Entschieden: der nächste Lauf führt es aus.' : 'Decided: the next run does it.');
      return exitCodes.well;
    });
  },
};
