import { otherSide, type Side } from '../../../../shared/records/Area.ts';
import type { WriteStep } from './WriteStep.ts';

/** What a step is about: first what its failure is told of. */
export function thingsOf(step: WriteStep): { side: Side; ref: string }[] {
  const other = otherSide(step.side);
  switch (step.op) {
    case 'create':
      return [{ side: other, ref: step.source.ref }];
    case 'update':
      return [
        { side: step.side, ref: step.own.ref },
        { side: other, ref: step.source.ref },
      ];
    case 'delete': {
      const gone = step.pair[other];
      const own = { side: step.side, ref: step.ref };
      return gone === null ? [own] : [own, { side: other, ref: gone.ref }];
    }
    case 'purge':
      return [{ side: step.side, ref: step.ref }];
  }
}
