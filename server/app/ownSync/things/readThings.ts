import { sides, type Area, type Side } from '../../../../shared/records/Area.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import type { ThingState } from '../../../../shared/syncState.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import { sideToMake } from '../../../core/sync/sideToMake.ts';
import type { Scope } from '../../../ports/SyncStore.ts';
import type { OpenQuestion } from '../../service/listQuestions.ts';
import type { ServicePorts } from '../../service/ServicePorts.ts';
import { placeKey } from '../../sync/placeKey.ts';
import type { ListedThing } from './ListedThing.ts';
import { nameOfThing } from './nameOfThing.ts';

/** Rows read at a time. */
const pageSize = 500;

/** What the store says of a thing beside its pair. */
interface Noted {
  side: Side;
  ref: string;
  why: string | null;
  sentence: string | null;
  state: ThingState | null;
  fields: Fields | null;
}

/**
 * Everything the store knows of an account's area, in no order: its pairs, what stays on one side by the rules, what is set
 * aside, and what waits. Asks neither side. Its cost grows with the area.
 *
 * @param questions what people are asked about it.
 * @throws AppError whatever the store fails with.
 */
export async function readThings(
  sync: ServicePorts['sync'],
  scope: Scope,
  questions: readonly OpenQuestion[],
): Promise<ListedThing[]> {
  const byPair = new Map<string, Noted>();
  const loose = new Map<string, Noted>();
  const note = (pairId: string | null, one: Noted): void => {
    const [notes, key] = pairId === null ? [loose, placeKey(one.side, one.ref)] : [byPair, pairId];
    const known = notes.get(key);
    notes.set(key, { ...one, ...known, fields: known?.fields ?? one.fields });
  };
  for (const { side, ref, pairId, reason } of await sync.setAsides(scope)) {
    const sentence = /\s/.test(reason) ? reason : null;
    note(pairId, { side, ref, why: 'set-aside', sentence, state: 'failed', fields: null });
  }
  for (const { side, ref, pairId, why, sentence } of await sync.leftAlone(scope)) {
    note(pairId, { side, ref, why, sentence, state: null, fields: null });
  }
  for await (const page of sync.observations(scope, pageSize)) {
    for (const { side, pairId, observation } of page) {
      if (pairId === null && observation.state !== 'present') continue;
      const fields = observation.state === 'present' ? observation.fields : null;
      note(pairId, {
        side,
        ref: observation.ref,
        why: null,
        sentence: null,
        state: 'waiting',
        fields,
      });
    }
  }
  const asked = new Map<string, string>();
  for (const { key, pairId, refs } of questions) {
    if (pairId !== null) asked.set(pairId, key);
    else
      for (const side of sides) for (const ref of refs[side]) asked.set(placeKey(side, ref), key);
  }
  const things: ListedThing[] = [];
  for await (const page of sync.allPairs(scope, pageSize)) {
    for (const pair of page) {
      things.push(pairThing(pair, byPair.get(pair.id) ?? null, asked.get(pair.id) ?? null));
    }
  }
  for (const [key, one] of loose) things.push(looseThing(scope.area, one, asked.get(key) ?? null));
  return things;
}

function pairThing(pair: Pair, noted: Noted | null, question: string | null): ListedThing {
  const known = [pair.mailbox?.fields, pair.erp?.fields].filter((one) => one !== undefined);
  return {
    key: `p:${pair.id}`,
    ...nameOfThing(pair.area, known),
    isNamed: true,
    state: stateOf(pair, noted),
    why: noted?.why ?? null,
    pairId: pair.id,
    refs: {
      ...(pair.erp && { erp: pair.erp.ref }),
      ...(pair.mailbox && { mailbox: pair.mailbox.ref }),
    },
    known,
    sentence: noted?.sentence ?? null,
    question: question ?? pair.conflict?.key ?? null,
  };
}

/** As `thingStates` has it. */
function stateOf(pair: Pair, noted: Noted | null): ThingState {
  if (noted?.state === 'failed') return 'failed';
  if (pair.conflict) return 'conflict';
  if (noted?.state === 'waiting' || sideToMake(pair) !== null) return 'waiting';
  if (pair.erp && pair.mailbox) return 'in-step';
  return pair.erp ? 'only-in-erp' : 'only-in-mailbox';
}

function looseThing(area: Area, one: Noted, question: string | null): ListedThing {
  const { side, ref, fields, why, sentence } = one;
  const alone = side === 'erp' ? 'only-in-erp' : 'only-in-mailbox';
  const known = fields === null ? [] : [fields];
  return {
    key: `${side === 'erp' ? 'e' : 'm'}:${ref}`,
    ...nameOfThing(area, known),
    isNamed: fields !== null,
    state: question !== null ? 'conflict' : (one.state ?? alone),
    why,
    pairId: null,
    refs: { [side]: ref },
    known,
    sentence,
    question,
  };
}
