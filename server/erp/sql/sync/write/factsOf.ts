import type { ValueFacts } from '../values/valueOf.ts';
import type { Desk } from './Desk.ts';

/** What the words of the mapping's values stand for in this write. */
export function factsOf({ erp, permissions }: Desk, key: string | null): ValueFacts {
  return {
    now: erp.clock.now(),
    zone: erp.mapping.timeZone,
    user: permissions.userId,
    company: permissions.company,
    key,
  };
}
