import type { DemoData, DemoRow } from './DemoData.ts';
import type { SeededRandom } from './SeededRandom.ts';

/** Minutes before the start at which people want to be reminded. */
const leads = [0, 5, 15, 15, 30, 1440];

/**
 * The diary with what the pane does not show and the sync carries: descriptions, reminders, progress, who changed it.
 * @param random of its own, so that the diary stays what it was.
 */
export function diaryDetails(random: SeededRandom, diary: DemoData): DemoData {
  const { termine = [], aufgaben = [] } = diary;
  return {
    ...diary,
    termine: termine.map((row): DemoRow => {
      const reminds = random.chance(0.4);
      return {
        ...row,
        beschreibung: random.chance(0.3)
          ? `${String(row['betreff'])}\nBitte Unterlagen mitbringen.`
          : null,
        erinnern: reminds ? 1 : 0,
        vorlauf: reminds ? random.pick(leads) : null,
        geaendert_von: row['benutzer_nr'] ?? null,
      };
    }),
    aufgaben: aufgaben.map((row): DemoRow => {
      const state = row['status'];
      const due = row['faellig_am'] ?? null;
      const reminds = due !== null && state !== 'E' && random.chance(0.3);
      return {
        ...row,
        fortschritt: state === 'E' ? 100 : state === 'B' ? random.whole(1, 9) * 10 : 0,
        erledigt_am: state === 'E' ? due : null,
        erinnern: reminds ? 1 : 0,
        erinnern_am: reminds ? `${String(due)} 08:00:00` : null,
        geaendert_von: row['benutzer_nr'] ?? null,
      };
    }),
  };
}
