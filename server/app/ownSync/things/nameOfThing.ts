import type { Area } from '../../../../shared/records/Area.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import { describeQuestion } from '../describeQuestion.ts';

/** What a thing is called and when it is: nothing of that where it is private (NX11). */
export function nameOfThing(
  area: Area,
  known: readonly Fields[],
): { title: string | null; day: string | null; isPrivate: boolean } {
  const asked = { key: '', reason: 'deleted', since: null } as const;
  const { title, day, isPrivate } = describeQuestion(area, asked, known);
  return { title, day, isPrivate };
}
