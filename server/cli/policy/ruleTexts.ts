import type { AreaPolicy, Direction, Schedule } from '../../core/sync/Policy.ts';
import type { Language, Texts } from '../Command.ts';

const directions: Readonly<Record<Direction, Texts>> = {
  both: { en: 'both ways', de: 'beide Richtungen' },
  toMailbox: { en: 'ERP → mailbox', de: 'ERP → Postfach' },
  toErp: { en: 'mailbox → ERP', de: 'Postfach → ERP' },
  off: { en: 'off', de: 'aus' },
};

const leaders: Readonly<Record<AreaPolicy['leading'], Texts>> = {
  erp: { en: 'the ERP wins', de: 'das ERP gewinnt' },
  mailbox: { en: 'the mailbox wins', de: 'das Postfach gewinnt' },
  ask: { en: 'conflicts are asked', de: 'Konflikte werden gefragt' },
};

/** The rules of an area that people look for first, in words. */
export const ruleTexts = {
  direction: (direction: Direction, language: Language): string => directions[direction][language],
  leading: (leading: AreaPolicy['leading'], language: Language): string =>
    leaders[leading][language],
  schedule: (schedules: readonly Schedule[], language: Language): string => {
    const de = language === 'de';
    if (schedules.length === 0) return de ? 'nie von selbst' : 'never by itself';
    const ways = new Set(schedules.map(({ direction }) => direction));
    const texts = schedules.map(({ direction, when }) => {
      const way = ways.size > 1 ? ` (${directions[direction][language]})` : '';
      if (when === 'notice') return (de ? 'sofort' : 'at once') + way;
      if ('daily' in when) {
        return (de ? `täglich ${when.daily} Uhr` : `daily at ${when.daily}`) + way;
      }
      return (de ? `alle ${when.every} Minuten` : `every ${when.every} minutes`) + way;
    });
    return texts.join(', ');
  },
};
