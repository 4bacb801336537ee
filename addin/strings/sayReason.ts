import type { SuggestionReason } from '../../shared/suggestions.ts';
import type { Texts } from './Texts.ts';
import { sayDay } from './sayDay.ts';

/** Why a record is suggested, in words. */
export function sayReason(
  reason: SuggestionReason,
  texts: Texts,
  locale: string,
  now: Date,
): string {
  switch (reason.type) {
    case 'address':
      return reason.contact === null
        ? texts.reasons.address(reason.address)
        : texts.reasons.contact(reason.contact, reason.address);
    case 'domain':
      return texts.reasons.domain(reason.domain);
    case 'number':
      return texts.reasons[reason.where](reason.number);
    case 'thread':
      return texts.reasons.thread(reason.linkedBy, sayDay(reason.linkedAt, locale, now));
  }
}
