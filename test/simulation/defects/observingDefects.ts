import type { Defect } from './Defect.ts';

const folder = 'server/app/sync/observe';

/** Defects in how the sides are read. */
export const observingDefects: readonly Defect[] = [
  {
    name: 'takes everything that left for deleted',
    file: `${folder}/observePage.ts`,
    find: "if (row.why === 'tombstone') sights.gone",
    replace: 'if (row.why !== null) sights.gone',
    breaks: 'I5: a move or a window becomes a deletion (class 5)',
    caughtBy: 18,
  },
  {
    name: 'reads what it knows already',
    file: `${folder}/observePage.ts`,
    find: '  if (version === null || !run.can(side).versions) return false;',
    replace: '  if (version !== undefined) return false;',
    breaks: 'I2: items are fetched although their versions say that nothing changed',
    caughtBy: 430,
  },
  {
    name: 'takes its own echo and every change for known',
    file: `${folder}/observePage.ts`,
    find: 'waiting.version) === version;',
    replace: 'waiting.version) !== undefined;',
    breaks: 'I1: changes are never seen',
    caughtBy: 7,
  },
  {
    name: 'saves the cursor before what it stands for',
    file: `${folder}/observeCollection.ts`,
    find: '    await sights.save(collection.id, next);',
    replace:
      '    if (next !== null) await run.store.saveObservations(run.lease, side, collection.id, [], next);\n    await sights.save(collection.id, null);',
    breaks: 'I13: killed in between, a page is never read again (class 18)',
    caughtBy: 6,
  },
  {
    name: 'takes the rest of an unfinished listing for read',
    file: `${folder}/proveAbsence.ts`,
    find: '    if (!isComplete) return null;\n',
    replace: '',
    breaks: 'I2: whatever an unfinished listing leaves out is read, item by item',
    caughtBy: 713,
  },
  {
    name: 'never looks for what is missing',
    file: `${folder}/proveAbsence.ts`,
    find: '    if (missing.size === 0) continue;',
    replace: '    if (missing.size >= 0) continue;',
    breaks: 'I1: deletions on a side without tombstones are never followed',
    caughtBy: 4,
  },
  {
    name: 'takes what is missing from a full list for deleted, unasked',
    file: `${folder}/proveAbsence.ts`,
    find: '    await lookAt(run, side, [...missing.keys()], { pairs: missing, sights });',
    replace: "    for (const ref of missing.keys()) sights.gone(ref, 'confirmed');",
    breaks: 'I5: a move or a right that was lost becomes a deletion (class 4)',
    caughtBy: 113,
  },
  {
    name: 'takes what is hidden for deleted',
    file: `${folder}/lookAt.ts`,
    find: "      case 'hidden':\n        sights.outOfScope(got.ref);",
    replace: "      case 'hidden':\n        sights.gone(got.ref, 'confirmed');",
    breaks: 'I5, I20: a right that was taken away becomes a deletion',
    caughtBy: 18,
  },
  {
    name: 'takes what lies outside the window for deleted',
    file: `${folder}/lookAt.ts`,
    find: '  } else sights.outOfScope(got.ref);',
    replace: "  } else sights.gone(got.ref, 'confirmed');",
    breaks: 'I5: leaving the window becomes a deletion (class 5)',
    caughtBy: 58,
  },
  {
    name: 'takes a failed read for an empty one',
    file: `${folder}/fetchThings.ts`,
    find: '    if (!isNonsense(error)) throw error;',
    replace:
      "    if (!isNonsense(error)) return refs.map((ref) => ({ state: 'gone' as const, ref }));",
    breaks: 'I20: a server that cannot be reached deletes everything (class 4)',
    caughtBy: 42,
  },
  {
    name: 'lets one sick item stop all others',
    file: `${folder}/Sights.ts`,
    find: "  failed({ ref, error }: Extract<Got, { state: 'failed' }>, pairId: string | null): void {",
    replace:
      "  failed({ ref, error }: Extract<Got, { state: 'failed' }>, pairId: string | null): void {\n    if (ref !== '') throw error;",
    breaks: 'I15: a poison item blocks the rest (class 17)',
    caughtBy: 26,
  },
  {
    name: 'remembers the text of private items',
    file: `${folder}/readThing.ts`,
    find: '  const isHidden = isPrivate(fields)',
    replace: '  const isHidden = record.area !== area && isPrivate(fields)',
    breaks: 'I8: private text gets into rows of the store (class 10)',
    caughtBy: 6,
  },
  {
    name: 'takes what cannot be for sound',
    file: `${folder}/readThing.ts`,
    find: '  if (faults.length > 0) {',
    replace: '  if (faults.length > 99) {',
    breaks: 'I15: a record that cannot be is sent on',
    caughtBy: 95,
  },
  {
    name: 'keeps an expired cursor',
    file: `${folder}/observeCollection.ts`,
    find: '        await run.store.dropCursor(run.lease, side, collection.id);',
    replace: '        return false;',
    breaks: 'I1: after a cursor has expired nothing is read any more',
    caughtBy: 1,
  },
];
