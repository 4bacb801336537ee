import { isPrivate } from '../../server/core/sync/isPrivate.ts';
import { sides } from '../../shared/records/Area.ts';
import type { Moment } from '../../shared/records/Moment.ts';
import type { Recurrence } from '../../shared/records/Recurrence.ts';
import type { Fields } from '../../shared/records/SyncRecord.ts';
import type { failureClasses } from './failureClasses.ts';
import type { SimWorld } from './engine/SimWorld.ts';

/** Counts the failure classes that what the sync wrote in a story led it into. */
export function noteClasses(world: SimWorld): void {
  const { ledger, story } = world;
  const reach = (name: (typeof failureClasses)[number]): void => ledger.reach(name);
  for (const side of sides) {
    const { manners, history, table } = world.side(side);
    const written = history.filter(
      ({ by, op }) => by === 'sync' && (op === 'create' || op === 'update'),
    );
    if (story.sides[side].skew !== 0 && written.length > 0) reach('14 clock skew');
    if (history.some(({ isRaced }) => isRaced)) reach('3 lost update');
    for (const { after } of written) {
      const fields: Fields = after ?? {};
      for (const [name, value] of Object.entries(fields)) {
        if (typeof value !== 'string') continue;
        if (value.length === manners.limits[name]) reach('8 text cut');
        if (manners.capitals.includes(name) || manners.trims) reach('2 echo');
        if (name === 'bodyHtml' && manners.wrapsHtml) reach('9 HTML wrapped');
      }
      const start = (fields['start'] ?? fields['due']) as Moment | null | undefined;
      const isLocal = !start || (start.kind === 'zoned' && start.zone === 'Europe/Berlin');
      if (!isLocal) reach('6 time zone');
      const series = fields['recurrence'] as Recurrence | null | undefined;
      if ((series?.exceptions.length ?? 0) > 0) reach('7 exception of a series');
    }
    const live = table.all.filter(({ isGone }) => !isGone);
    if (live.some(({ fields }) => isPrivate(fields))) reach('10 private');
    if (live.some(({ fields }) => ((fields['parties'] ?? []) as unknown[]).length > 1))
      reach('11 invitation');
    const names = live.map(({ fields }) =>
      JSON.stringify([fields['firstName'], fields['lastName'], fields['subject']]),
    );
    if (new Set(names).size < names.length) reach('16 wrong match');
  }
}
