import type { FaultPlace } from './Fault.ts';

/** Whether a point of a run (engine/Scheduler.ts) is one of these places. */
export function isPlace(place: FaultPlace, point: string): boolean {
  const isStore = point.startsWith('store.');
  const isBefore = point.endsWith('.before');
  switch (place) {
    case 'any':
      return point !== 'pause';
    case 'store':
      return isStore;
    case 'keep':
      return /^store\.(saveObservations|savePairs|forgetPairs|saveIntents|settle|commit)\./.test(
        point,
      );
    case 'commit':
      return point.startsWith('store.commit.');
    case 'durable':
      return durable.test(point);
    case 'side':
      return !isStore && isBefore && !point.includes('.write.');
    case 'list':
      return /\.(listChanges|listRefs)\.before$/.test(point);
    case 'read':
      return /\.(get|findByStamp)\.before$/.test(point);
    case 'write':
      return point.endsWith('.write.before');
    case 'writeOp':
      return /\.write\.(create|update|delete)\.before$/.test(point);
    case 'answer':
      return !isStore && point.endsWith('.after');
  }
}

const durable =
  /^store\.(saveObservations|savePairs|forgetPairs|saveIntents|settle|commit|setAside|takeBack|dropCursor|saveRun)\.|\.write\./;
