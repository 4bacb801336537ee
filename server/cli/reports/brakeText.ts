import type { BrakeReport } from '../../core/sync/brake.ts';
import type { Language } from '../Command.ts';

/** Why a run stops and asks, in a sentence (NX4). */
export function brakeText(
  { deletes, overwrites, total, reasons }: BrakeReport,
  language: Language,
): string {
  const de = language === 'de';
  const told = reasons.map((reason) => {
    switch (reason) {
      case 'many-deletes':
        return de
          ? `${deletes} von ${total} würden gelöscht`
          : `${deletes} of ${total} would be deleted`;
      case 'many-overwrites':
        return de
          ? `${overwrites} von ${total} würden überschrieben`
          : `${overwrites} of ${total} would be overwritten`;
      case 'side-empty':
        return de ? 'eine Seite ist auf einmal leer' : 'one side is empty all of a sudden';
    }
  });
  return told.join('; ');
}
