import type { Answer, Body } from '../../../../shared/routes.ts';
import { sides } from '../../../../shared/records/Area.ts';
import { AppError } from '../../../core/AppError.ts';
import type { AppPorts } from '../../AppPorts.ts';
import type { Caller } from '../../Caller.ts';
import { placeKey } from '../../sync/placeKey.ts';
import { linkThings, type Place } from '../../sync/ties/linkThings.ts';
import { unlinkPairs } from '../../sync/ties/unlinkPairs.ts';
import { allThings } from './allThings.ts';
import type { ListedThing } from './ListedThing.ts';
import { ownArea } from './ownArea.ts';

/**
 * Links things of the caller's own list, or unlinks them; then a run carries it out. References are taken from the list,
 * never from the caller.
 *
 * @throws AppError as `ownArea`; `invalid-input`, reason `not-two`, where two were to be the same and they are not one of
 * each side; as `openSync`, `linkThings` and `unlinkPairs`.
 */
export async function tieThings(
  ports: Pick<AppPorts, 'sync'>,
  caller: Caller,
  { area, keys, how }: Body<'tieThings'>,
): Promise<Answer<'tieThings'>> {
  const own = await ownArea(ports, caller, area);
  const wanted = new Set(keys);
  const things = (await allThings(own, area)).filter(({ key }) => wanted.has(key));
  const known = new Set(things.map(({ key }) => key));
  const refused = keys.filter((key) => !known.has(key)).map((key) => ({ key, why: 'gone' }));
  const wish = { account: own.account.id, area };
  const { runner } = own.service;
  if (how === 'unlink') {
    const ids = new Map(
      things.flatMap(({ key, pairId }) => (pairId === null ? [] : [[pairId, key]])),
    );
    const left = await runner.work(wish, 'unlink', ({ request, ports: opened }, signal) =>
      unlinkPairs(request, opened, [...ids.keys()], signal),
    );
    for (const [id, why] of left) refused.push({ key: ids.get(id) ?? id, why });
    return { refused };
  }
  const places = new Map(things.map((thing) => [thing.key, placesOf(thing)]));
  const alone = [...places.values()].flatMap((each) => (each.length === 1 ? each : []));
  const isTwo = alone.length === 2 && alone[0]?.side !== alone[1]?.side;
  if (how === 'together' && !isTwo) {
    throw new AppError('invalid-input', 'Choose one of each side.', { reason: 'not-two' });
  }
  const left = await runner.work(wish, 'link', ({ request, ports: opened }, signal) =>
    linkThings(request, opened, alone, how === 'together', signal),
  );
  for (const [key, [place]] of places) {
    const why = place && left.get(placeKey(place.side, place.ref));
    if (why !== undefined) refused.push({ key, why });
  }
  // How that run ends is told by the state.
  runner.sync(wish, true).catch(() => undefined);
  return { refused };
}

function placesOf({ refs }: ListedThing): Place[] {
  return sides.flatMap((side) => {
    const ref = refs[side];
    return ref === undefined ? [] : [{ side, ref }];
  });
}
