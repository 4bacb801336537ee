import { sides, type Side } from '../../../shared/records/Area.ts';
import { openSync } from '../../app/service/openSync.ts';
import { showQuestion } from '../../app/service/showQuestion.ts';
import { isPrivate } from '../../core/sync/isPrivate.ts';
import type { Fields, FieldValue } from '../../../shared/records/SyncRecord.ts';
import type { Console } from '../Command.ts';
import type { Services } from '../Services.ts';
import type { NamedQuestion } from './allQuestions.ts';

/** One of the things that a question is about, as it is now. */
export interface SeenThing {
  side: Side;
  /** Null where it is not there any more. */
  fields: Fields | null;
  /** What is private is for its owner only (NX11). */
  isHidden: boolean;
}

/** Both sides of a question as they are now (NX2): of what is private nothing. @throws AppError as `openSync`; what a side fails with. */
export async function readSides(
  services: Services,
  { account, area, question }: NamedQuestion,
  { signal }: Console,
): Promise<SeenThing[]> {
  const ports = await services.ports();
  const opened = await openSync(ports, { account: account.id, area }, signal);
  try {
    const { pairId, refs } = question;
    if (pairId !== null) {
      const { fields, isHidden, isThere } = await showQuestion(opened, pairId, false, signal);
      return sides.map((side) => {
        const held = fields.flatMap(({ field, now }): [string, FieldValue | null][] => {
          const value = now[side];
          return value === undefined ? [] : [[field, value]];
        });
        return { side, fields: isThere[side] ? Object.fromEntries(held) : null, isHidden };
      });
    }
    const seen: SeenThing[] = [];
    for (const side of sides) {
      if (refs[side].length === 0) continue;
      for (const got of await opened.ports.stores[side].get(area, refs[side], signal)) {
        if (got.state === 'failed') throw got.error;
        const fields = got.state === 'found' ? got.record.fields : null;
        const isHidden = fields !== null && isPrivate(fields);
        seen.push({ side, fields: isHidden ? {} : fields, isHidden });
      }
    }
    return seen;
  } finally {
    opened[Symbol.dispose]();
  }
}
