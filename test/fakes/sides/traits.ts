import { mapFields } from './mapFields.ts';
import type { Manners } from './Manners.ts';

type Trait = (manners: Manners) => Manners;

const change =
  (changes: Partial<Manners>): Trait =>
  (manners) => ({ ...manners, ...changes });

/** What makes a side hostile, each by its name, laid over the manners of any family. */
export const traits = {
  noVersions: (manners) => ({
    ...manners,
    versions: false,
    guard: manners.guard === 'none' ? 'none' : 'compare-then-write',
  }),
  noStamps: change({ stamps: false }),
  noTombstones: change({ tombstones: false }),
  noSeries: (manners) => ({
    ...manners,
    series: null,
    fields: mapFields(manners.fields, (name) => name !== 'recurrence'),
  }),
  wholeObjectWrites: change({ partialWrites: false }),
  removalsMayBeMoves: change({ removalsMayBeMoves: true }),
  /** What came and went between two listings was never there. */
  tellsOnlyTold: change({ tellsOnlyTold: true }),
  /** Writes would mail people. */
  loudWrites: change({ silentWrites: false }),
  racyGuard: change({ guard: 'compare-then-write' }),
  noGuard: change({ guard: 'none' }),
  repeatedCreates: change({ idempotentCreate: false }),
  /** A column of change in whole seconds is all there is; it knows nothing of what was deleted. */
  wholeSeconds: change({ listing: 'changed-column', tombstones: false }),
  /** Seen only after another change that has a later time by the column. */
  lateCommits: change({ commitLag: 20_000, overlapSeconds: 30 }),
  rowsWithoutRecords: change({ recordsInRows: false }),
  rowsWithRecords: change({ recordsInRows: true }),
  repeatingPages: change({ repeatingPages: true }),
  incompleteListings: change({ incompleteListings: true }),
  expiringCursors: change({ cursorLife: 60_000 }),
  narrowWindow: change({ window: { from: '2026-06-01', to: '2027-06-30' } }),
  textsShortened: change({
    limits: { subject: 12, body: 20, place: 8, notes: 20, lastName: 6, displayName: 12 },
  }),
  fieldsDropped: change({ drops: ['place', 'notes', 'jobTitle', 'mobilePhone', 'importance'] }),
  fieldsMissing: (manners) => ({
    ...manners,
    fields: mapFields(manners.fields, (name) => !['place', 'notes', 'categories'].includes(name)),
  }),
  capitals: change({ capitals: ['email1', 'lastName', 'company1', 'place'] }),
  blanksTrimmed: change({ trims: true }),
  htmlWrapped: change({ wrapsHtml: true }),
  shuffledSets: change({ shufflesSets: true }),
  respelledZones: change({ respellsZones: true }),
  noReadBack: change({ readBack: 'never' }),
  idsChangeOnMove: change({ idsChangeOnMove: true }),
  idsStayOnMove: change({ idsChangeOnMove: false }),
  copiesCarryStamp: change({ copiesCarryStamp: true }),
  noBin: change({ bin: false }),
  /** So that a handful of things is many pages and many batches. */
  smallPages: change({ page: { changes: 2, refs: 2 }, batch: { get: 2, write: 2 } }),
} as const satisfies Record<string, Trait>;
