import type { Thing } from '../../shared/things.ts';
import type { OwnTexts } from '../strings/own/OwnTexts.ts';
import type { SyncTexts } from '../strings/sync/SyncTexts.ts';

/** What a thing is called, for people. */
export function nameOf(
  { title, isPrivate, isNamed }: Pick<Thing, 'title' | 'isPrivate' | 'isNamed'>,
  sync: SyncTexts,
  own: OwnTexts,
): string {
  if (isPrivate) return sync.privateTitle;
  return title ?? (isNamed ? sync.untitled : own.list.unnamed);
}
