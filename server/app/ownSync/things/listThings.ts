import { foldText } from '../../../core/foldText.ts';
import type { Area } from '../../../../shared/records/Area.ts';
import type { Answer, Body } from '../../../../shared/routes.ts';
import type { Thing } from '../../../../shared/things.ts';
import type { AppPorts } from '../../AppPorts.ts';
import type { Caller } from '../../Caller.ts';
import { allThings } from './allThings.ts';
import type { ListedThing } from './ListedThing.ts';
import { ownArea } from './ownArea.ts';

/**
 * A part of the caller's own list: contacts by name, everything else by day, latest first. Asks neither side.
 *
 * @throws AppError as `ownArea`; whatever the store fails with.
 */
export async function listThings(
  ports: Pick<AppPorts, 'sync'>,
  caller: Caller,
  { area, state, text, from, count }: Body<'listThings'>,
): Promise<Answer<'listThings'>> {
  const all = await allThings(await ownArea(ports, caller, area), area);
  const counts: Answer<'listThings'>['counts'] = {};
  for (const thing of all) counts[thing.state] = (counts[thing.state] ?? 0) + 1;
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = all.filter((thing) => {
    if (state !== null && thing.state !== state) return false;
    if (words.length === 0) return true;
    const title = foldText(thing.title ?? '');
    return words.every((word) => title.includes(word));
  });
  const language = caller.erp.language ?? 'en';
  const listed = inOrder(area, found, language).slice(from, from + count);
  return { things: listed.map(toThing), total: found.length, counts };
}

/** What of it is told. */
function toThing({ key, title, isNamed, day, isPrivate, state, why }: ListedThing): Thing {
  return { key, title, isNamed, day, isPrivate, state, why };
}

/** Always the same one, so that pages fit together: what has neither name nor day comes last, in the order of its key. */
function inOrder(area: Area, things: readonly ListedThing[], language: string): ListedThing[] {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const byTitle = (a: ListedThing, b: ListedThing): number => {
    if (a.title === null || b.title === null)
      return Number(a.title === null) - Number(b.title === null);
    return compare(a.title, b.title);
  };
  const byDay = (a: ListedThing, b: ListedThing): number => {
    const [day, other] = [a.day ?? '', b.day ?? ''];
    return day < other ? 1 : day > other ? -1 : 0;
  };
  return things.toSorted((a, b) => {
    const first = area === 'contacts' ? 0 : byDay(a, b);
    return first || byTitle(a, b) || (a.key < b.key ? -1 : 1);
  });
}
