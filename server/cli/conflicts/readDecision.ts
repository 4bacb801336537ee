import type { Side } from '../../../shared/records/Area.ts';
import type { OpenQuestion } from '../../app/service/listQuestions.ts';
import type { Resolution } from '../../app/sync/resolve/Resolution.ts';
import type { AppError } from '../../core/AppError.ts';
import type { Language, Texts } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { decisionsFor } from './decisionsFor.ts';

/** What was given of them. */
export interface GivenDecision {
  take?: string[];
  delete: boolean;
  keep: boolean;
  again: boolean;
  same: boolean;
  different: boolean;
  erp?: string;
  mailbox?: string;
}

const words = ['delete', 'keep', 'again', 'same', 'different'] as const;

/** What was decided about a question. @throws AppError `invalid-input` for what does not answer it. */
export function readDecision(
  { pairId, reason, fields, refs }: OpenQuestion,
  given: GivenDecision,
  language: Language,
): Resolution {
  const said = words.filter((word) => given[word]);
  const [how] = said;
  const takes = readTakes(given.take ?? [], language);
  const fits = decisionsFor(reason).some((one) => one.startsWith(how ? `--${how}` : '--take'));
  if (said.length > 1 || !fits || (how === undefined && takes.size === 0))
    throw unfit(reason, language);
  if (how === 'different') return { how, refs };
  const side = takes.get('');
  const own = Object.fromEntries([...takes].filter(([field]) => field !== ''));
  if (how === 'same') {
    if (side === undefined) throw unfit(reason, language);
    const pick = {
      erp: picked(refs.erp, given.erp, language),
      mailbox: picked(refs.mailbox, given.mailbox, language),
    };
    return { how, refs: pick, side, ...(takes.size > 1 && { fields: own }) };
  }
  if (pairId === null || (how !== undefined && takes.size > 0)) throw unfit(reason, language);
  if (how !== undefined) return { how, pairId };
  if (side !== undefined && takes.size === 1) return { how: 'take', pairId, side };
  // What is not named by itself goes as the rest does.
  const rest = side === undefined ? {} : Object.fromEntries(fields.map((field) => [field, side]));
  return { how: 'mix', pairId, fields: { ...rest, ...own } };
}

/** By field; `` for all. */
function readTakes(takes: readonly string[], language: Language): Map<string, Side> {
  return new Map(
    takes.map((one): [string, Side] => {
      const found = /^(?:(\w+)=)?(erp|mailbox|postfach)$/i.exec(one.trim());
      if (found === null) {
        throw misused(
          {
            en: '--take takes erp, mailbox, or FIELD=erp and FIELD=mailbox.',
            de: '--take verlangt erp, mailbox, oder FELD=erp und FELD=mailbox.',
          },
          language,
        );
      }
      const [, field = '', side = ''] = found;
      return [field, side.toLowerCase() === 'erp' ? 'erp' : 'mailbox'];
    }),
  );
}

function picked(refs: readonly string[], number: string | undefined, language: Language): string {
  const ref = refs[number === undefined && refs.length === 1 ? 0 : Number(number) - 1];
  if (ref !== undefined) return ref;
  throw misused(
    {
      en: 'Several could be meant: say which with --erp N and --mailbox N, as conflicts show numbers them.',
      de: 'Mehrere kommen in Frage: mit --erp N und --mailbox N sagen, welche; conflicts show nummeriert sie.',
    },
    language,
  );
}

function unfit(reason: OpenQuestion['reason'], language: Language): AppError {
  const list = decisionsFor(reason).join('   ');
  const texts: Texts = {
    en: `This question is decided by one of: ${list}`,
    de: `Diese Frage wird entschieden durch: ${list}`,
  };
  return misused(texts, language);
}
