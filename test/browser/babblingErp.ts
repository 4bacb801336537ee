import type { ErpConnector } from '../../server/ports/ErpConnector.ts';

/** An ERP that can be made to answer with things that are no answers at all. */
export interface BabblingErp extends ErpConnector {
  /** Null: it answers as it should. Else what it says to every question about records. */
  babble: (() => unknown) | null;
}

/** Puts nonsense in front of a real connector; for faults that a connector would name itself see faultyErp. */
export function babblingErp(erp: ErpConnector): BabblingErp {
  const babbling: BabblingErp = {
    ...erp,
    babble: null,
    get: async (...asked) => say(babbling, () => erp.get(...asked)),
    show: async (...asked) => say(babbling, () => erp.show(...asked)),
    related: async (...asked) => say(babbling, () => erp.related(...asked)),
  };
  return babbling;
}

/** The compiler believes in the answer, as it would with a connector written by somebody else. */
async function say<T>({ babble }: BabblingErp, ask: () => Promise<T>): Promise<T> {
  return babble === null ? ask() : (babble() as T);
}
