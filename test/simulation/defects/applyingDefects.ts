import type { Defect } from './Defect.ts';

const app = 'server/app/sync';
const folder = `${app}/apply`;

/** Defects in how a plan is carried out, and in what is done after a crash. */
export const applyingDefects: readonly Defect[] = [
  {
    name: 'stores no pair with the write that begins it',
    file: `${folder}/sendBatch.ts`,
    find: '(pairBegun(job) ?? [])',
    replace: '[]',
    breaks: 'I4: killed in between, what was made belongs to nobody (class 12)',
    caughtBy: 'appointments made in the mailbox, with little to know it by, goodErp and dav',
  },
  {
    name: 'repeats what may have happened',
    file: `${folder}/sendBatch.ts`,
    find: "    const look = looks.get(job.intent.id);\n    if (look?.state === 'done') {",
    replace:
      "    const look = looks.get(job.intent.id);\n    if (look !== undefined) return { ...job, written: { state: 'conflict', ref: job.intent.ref ?? '' } };\n    if (look?.state === 'done') {",
    breaks: 'I4: a create whose answer was lost is made again (NX7)',
    caughtBy: 6,
  },
  {
    name: 'takes what may have happened for done',
    file: `${folder}/sendBatch.ts`,
    find: "if (look?.state !== 'not-done' || said === undefined) return { ...job, written: null };",
    replace:
      "if (look?.state !== 'not-done' || said === undefined) return { ...job, written: { state: 'gone', ref: '' } };",
    breaks: 'I4, I3: a write nobody heard the end of is forgotten',
    caughtBy: 162,
  },
  {
    name: 'does not look for what a killed run made',
    file: `${folder}/lookForWrites.ts`,
    find: '      if (first !== undefined) looks.set(intent.id, doneAs(first));',
    replace: "      if (first !== undefined) looks.set(intent.id, { state: 'not-done' });",
    breaks: 'I4: the thing is made again (class 12)',
    caughtBy: 6,
  },
  {
    name: 'takes every write that it finds no trace of for done',
    file: `${folder}/lookForWrites.ts`,
    find: "      return holds(run, intent.set, got.record.fields) ? doneAs(got) : { state: 'not-done' };",
    replace: '      return doneAs(got);',
    breaks: 'I1, I3: a change that was never written counts as written',
    caughtBy: 'contacts moved and changed, poorErp and exchange',
  },
  {
    name: 'never recovers',
    file: `${app}/recover.ts`,
    find: '    if (own.length === 0) continue;',
    replace: '    if (own.length >= 0) continue;',
    breaks: 'I11: what a killed run left open stays open',
    caughtBy: 69,
  },
  {
    name: 'believes what it sent instead of what was kept',
    file: `${folder}/readBack.ts`,
    find: "  if (now?.state !== 'present') {",
    replace: "  if (now?.state !== 'present' || step.op === 'create' || step.op === 'update') {",
    breaks: 'I2, I10: what a server rewrites bounces (class 2)',
    caughtBy: 'overtaken: another field, contacts, exchange',
  },
  {
    name: 'takes a change that came in between for its own',
    file: `${folder}/readBack.ts`,
    find: '    if (isSure && !isWoken(',
    replace: '    if (!isWoken(',
    breaks: 'I1: what somebody changed between write and look is never carried over (class 3)',
    caughtBy: 'overtaken: another field, contacts, exchange',
  },
  {
    name: 'settles what it saw before it has written',
    file: `${folder}/applyPlan.ts`,
    find: '  await settle(run, shadowed, places);\n',
    replace: '  await settle(run, [...shadowed, ...places.keys()], places);\n',
    breaks: 'I1: killed or refused, a change is forgotten',
    caughtBy: 17,
  },
  {
    name: 'names no version',
    file: `${folder}/makeJob.ts`,
    find: "const op: WriteOp = { op: 'update', key: id, ref, version, expected, set, stamp, native };",
    replace:
      "const op: WriteOp = { op: 'update', key: id, ref, version: null, expected, set, stamp, native };",
    breaks: 'I9: what no field maps is overwritten; what is looked at first covers the rest',
    caughtBy: 'overtaken: what no field maps, tasks, dav',
  },
  {
    name: 'compares nothing where there are no versions',
    file: `${folder}/makeJob.ts`,
    find: 'const expected = can.partialWrites ? before : own.fields;',
    replace: 'const expected = can.partialWrites ? {} : {};',
    breaks: 'I14: a change in between is overwritten (class 3)',
    caughtBy: 'overtaken: the same field, tasks, poorErp',
  },
  {
    name: 'deletes for good',
    file: `${folder}/makeJob.ts`,
    find: "      const forGood = step.op === 'purge';",
    replace: '      const forGood = true;',
    breaks: 'I5: what people might take back is gone past Deleted Items',
    caughtBy: 10,
  },
  {
    name: 'takes a conflict for done',
    file: `${folder}/endJobs.ts`,
    find: "      case 'conflict':\n",
    replace:
      "      case 'conflict':\n        if (step.op === 'update') { work.finish({ step, written: step.own }); shut(); break; }\n",
    breaks: 'I1: what could not be written counts as written',
    caughtBy: 220,
  },
  {
    name: 'never tries again what it set aside',
    file: `${app}/setAsideThings.ts`,
    find: '    const nextTry = now + Math.min(firstPause * 2 ** Math.min(tries - 1, 20), longestPause);',
    replace: '    const nextTry = now + 1000 * longestPause + firstPause;',
    breaks: 'I15: what failed once never comes again',
    caughtBy: 54,
  },
  {
    name: 'does not wait when it is told to',
    file: `${app}/SyncRun.ts`,
    find: '    await this.rest(1000 * (error.retryAfter ?? 2 ** (tries - 1)));',
    replace: '    await this.rest(1);',
    breaks: 'I16: calls in a back-off',
    caughtBy: 15,
  },
  {
    name: 'lets its own approval stand for every plan',
    file: `${app}/carryOut.ts`,
    find: '    if (brake !== null && brake.asks !== approved) return brake;',
    replace:
      "    if (brake !== null && brake.asks === '' && brake.asks !== approved) return brake;",
    breaks: 'I6: the brake is asked and not heard',
    caughtBy: 228,
  },
  {
    name: 'stamps items with the wrong pair',
    file: `${folder}/makeJob.ts`,
    find: "const stamp = side === 'mailbox' && can.stamps ? stampFor(run, pair.id, recordKey) : null;",
    replace:
      "const stamp = side === 'mailbox' && can.stamps ? stampFor(run, id, recordKey) : null;",
    breaks: 'I4: items are not known again (class 15)',
    caughtBy: 'overtaken: moved, tasks, exchange',
  },
  {
    name: 'takes the older of two observations',
    file: `${app}/plan/inputOf.ts`,
    find: `    if (older !== undefined) shadowed.push(older.id);
    newest.delete(key);
    newest.set(key, seen);`,
    replace: `    if (older !== undefined) shadowed.push(seen.id);
    else newest.set(key, seen);`,
    breaks: 'I1: the news are thrown away',
    caughtBy: 'overtaken: what was moved, tasks, exchange',
  },
  {
    name: 'throws away what waits for an answer',
    file: `${app}/plan/inputOf.ts`,
    find: '    pairs: pairs.filter(({ id }) => !resting.has(id)),',
    replace: '    pairs: pairs.filter(({ id }) => !resting.has(id) && resting.size === 0),',
    breaks: 'I4: pairs are not known while another rests',
    caughtBy: 110,
  },
];
