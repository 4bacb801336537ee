import type { AppointmentTexts } from '../strings/appointment/AppointmentTexts.ts';
import { saySpan } from '../strings/appointment/saySpan.ts';
import type { ComparedPair, Named } from './compareFacts.ts';
import { onlyIn } from './compareFacts.ts';

/** Most names that one line lists. */
const most = 10;

/**
 * What becomes of a field in the ERP when Outlook's is taken over, or, taken back, of Outlook's.
 *
 * @param isBack Outlook's gives way.
 */
export function sayChange(
  both: ComparedPair,
  isBack: boolean,
  { words, locale, zone }: { words: AppointmentTexts; locale: string; zone: string },
): string {
  if (both.field === 'people') {
    const [before, after] = isBack ? [both.mailbox, both.erp] : [both.erp, both.mailbox];
    const [added, removed] = [onlyIn(after, before), onlyIn(before, after)];
    return [
      ...(added.length > 0 ? [words.added(names(added))] : []),
      ...(removed.length > 0 ? [words.removed(names(removed))] : []),
    ].join(' · ');
  }
  const [erp, mailbox] =
    both.field === 'time'
      ? [both.erp, both.mailbox].map((span) =>
          saySpan(span, { locale, zone, now: new Date(), allDay: words.allDay }),
        )
      : [both.erp, both.mailbox].map((text) => (text === '' ? words.empty : text));
  const [before = '', after = ''] = isBack ? [mailbox, erp] : [erp, mailbox];
  return words.change(before, after);
}

function names(people: readonly Named[]): string {
  const some = people.slice(0, most).map(({ name, address }) => (name === '' ? address : name));
  return people.length > most ? `${some.join(', ')} …` : some.join(', ');
}
