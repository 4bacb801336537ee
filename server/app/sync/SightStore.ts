import type { SyncStore } from '../../ports/SyncStore.ts';

/** The part of the store that observing and planning work with; a preview has one that keeps nothing. */
export type SightStore = Pick<
  SyncStore,
  | 'renew'
  | 'cursor'
  | 'saveObservations'
  | 'dropCursor'
  | 'observations'
  | 'settle'
  | 'pairs'
  | 'pairsByRef'
  | 'pairsByIdentity'
  | 'pairsByAlias'
  | 'allPairs'
  | 'pairsAsked'
  | 'pairsToMake'
  | 'countPairs'
  | 'countWrites'
  | 'openIntents'
  | 'setAside'
  | 'setAsides'
  | 'takeBack'
  | 'passOver'
  | 'passedOver'
  | 'leaveAlone'
  | 'leftAlone'
>;
