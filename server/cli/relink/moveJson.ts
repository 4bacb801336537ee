import type { MovePlace } from '../../app/service/relink/MovePreview.ts';
import type { MovedPlace } from '../../app/service/relink/relinkEverywhere.ts';
import type { MovedLinks, RecordMove } from '../../ports/LinkStore.ts';

/** What relinking a record would do, or did, for programs. @param title the new record's. */
export function moveJson(
  { from, to }: RecordMove,
  title: string,
  { links, places }: { links: MovedLinks; places: readonly (MovePlace & Partial<MovedPlace>)[] },
): unknown {
  return {
    works: places.every(({ error }) => (error ?? null) === null),
    ...{ from, to, title, links },
    places: places.map(({ account, area, becomes, error }) => ({
      ...{ mailbox: account.mailbox, area, becomes },
      ...(error && {
        error: { kind: error.kind, reason: error.reason ?? null, message: error.message },
      }),
    })),
  };
}
