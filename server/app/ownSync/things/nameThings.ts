import { sides } from '../../../../shared/records/Area.ts';
import type { Answer, Body } from '../../../../shared/routes.ts';
import type { AppPorts } from '../../AppPorts.ts';
import type { Caller } from '../../Caller.ts';
import { openSync } from '../../service/openSync.ts';
import { withDeadline } from '../../withDeadline.ts';
import { allThings } from './allThings.ts';
import { nameOfThing } from './nameOfThing.ts';
import { ownArea } from './ownArea.ts';

/**
 * Asks the sides what listed things are called of which the store knows only that they are there. Keys that are not in the
 * caller's list are left out, so that nobody reads anything by a reference of their own making.
 *
 * @throws AppError as `ownArea` and `openSync`; what a side fails with; `unavailable` where it takes too long.
 */
export async function nameThings(
  ports: Pick<AppPorts, 'sync' | 'settings'>,
  caller: Caller,
  { area, keys }: Body<'nameThings'>,
  signal: AbortSignal,
): Promise<Answer<'nameThings'>> {
  const own = await ownArea(ports, caller, area);
  const wanted = new Set(keys);
  const things = (await allThings(own, area)).filter(({ key }) => wanted.has(key));
  const names: Answer<'nameThings'>['names'] = [];
  if (things.length === 0) return { names };
  return await withDeadline(ports.settings.erpTimeout, signal, async (until) => {
    using opened = await openSync(own.ports, { account: own.account.id, area }, until);
    for (const side of sides) {
      const refs = new Map(
        things.flatMap(({ key, refs }) => (refs[side] === undefined ? [] : [[refs[side], key]])),
      );
      if (refs.size === 0) continue;
      const got = await opened.ports.stores[side].get(area, [...refs.keys()], until);
      for (const one of got) {
        const key = refs.get(one.ref);
        if (key === undefined || one.state !== 'found') continue;
        names.push({ key, ...nameOfThing(area, [one.record.fields]) });
      }
    }
    return { names };
  });
}
