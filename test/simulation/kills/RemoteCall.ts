import type { ErrorKind } from '../../../shared/errorKinds.ts';
import type { Side } from '../../../shared/records/Area.ts';

/** What the engine's process asks of a side that lives in the test's. */
export interface RemoteCall {
  id: number;
  side: Side;
  method: 'collections' | 'listChanges' | 'listRefs' | 'get' | 'write' | 'findByStamp';
  args: unknown[];
}

/** What the side says; `pages` of a listing come all at once. */
export type RemoteAnswer =
  | { id: number; value: unknown }
  | { id: number; error: { kind: ErrorKind; message: string; reason: string | null } };

/** What the engine's process is started with. */
export interface EngineTask {
  url: string;
  account: { id: string; address: string };
  /** Where its clock begins, in milliseconds since 1970. */
  now: number;
  area: 'contacts';
  can: Record<Side, unknown>;
  policy: unknown;
}
