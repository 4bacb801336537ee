import { sides, type Side } from '../../../shared/records/Area.ts';
import type { Language } from '../Command.ts';
import { sideTexts } from '../texts/sideTexts.ts';

/** Writes of a run or plan, by kind and side. */
type Writes = Readonly<Record<'create' | 'update' | 'delete', Readonly<Record<Side, number>>>>;

/** What is written to each side, a line a side that gets anything: “mailbox: 3 made, 1 changed”. */
export function countLines(writes: Writes, isPlan: boolean, language: Language): string[] {
  const de = language === 'de';
  const words = de
    ? isPlan
      ? (['anzulegen', 'zu ändern', 'zu löschen'] as const)
      : (['angelegt', 'geändert', 'gelöscht'] as const)
    : isPlan
      ? (['to make', 'to change', 'to delete'] as const)
      : (['made', 'changed', 'deleted'] as const);
  return sides.flatMap((side) => {
    const counts = [writes.create[side], writes.update[side], writes.delete[side]];
    const told = counts.flatMap((count, at) => (count > 0 ? [`${count} ${words[at] ?? ''}`] : []));
    return told.length > 0 ? [`${sideTexts[side][language]}: ${told.join(', ')}`] : [];
  });
}
