import { isDay } from '../../../shared/records/isDay.ts';
import { isZone } from '../../../shared/records/isZone.ts';
import { areas } from '../../../shared/records/Area.ts';
import { presets } from '../../core/sync/presets/presets.ts';
import type { AreaSwitches } from '../../ports/AccountStore.ts';
import type { Language } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { findGroup } from '../groups/findGroup.ts';
import { chosen } from '../given/chosen.ts';
import { readAreas } from '../given/readAreas.ts';
import type { Services } from '../Services.ts';

/** Reads what options say of an account, each by itself. All throw AppError `invalid-input`. */
export const readAccount = {
  preset: (word: string, language: Language): string =>
    chosen(word, Object.keys(presets), '--preset', language),

  zone: (zone: string, language: Language): string => {
    if (isZone(zone)) return zone;
    throw misused(
      {
        en: `There is no time zone “${zone}”; Europe/Berlin is one.`,
        de: `Die Zeitzone „${zone}“ gibt es nicht; Europe/Berlin ist eine.`,
      },
      language,
    );
  },

  since: (day: string, language: Language): string => {
    if (isDay(day)) return day;
    throw misused(
      { en: '--since takes a day, yyyy-mm-dd.', de: '--since verlangt einen Tag, jjjj-mm-tt.' },
      language,
    );
  },

  /** These on and the others off; nothing is said for `preset`. */
  areas: (words: readonly string[], language: Language): AreaSwitches => {
    if (words.length === 1 && /^(preset|vorlage)$/i.test(words[0] ?? '')) return {};
    const isNone = words.length === 1 && /^(none|keine)$/i.test(words[0] ?? '');
    const on = isNone ? [] : readAreas(words, language);
    return Object.fromEntries(areas.map((area) => [area, on.includes(area)]));
  },

  /** Ids of groups by their names. @throws AppError `not-found` too. */
  groups: async (
    services: Services,
    names: readonly string[],
    language: Language,
  ): Promise<string[]> => {
    if (names.length === 1 && /^(none|keine)$/i.test(names[0] ?? '')) return [];
    const found = await Promise.all(names.map((name) => findGroup(services, name, language)));
    return [...new Set(found.map(({ id }) => id))];
  },
};
