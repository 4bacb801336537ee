import type { EnteredValues } from '../../../shared/creating.ts';

/** Longest text that is taken over: what is below is history. */
const longest = 4_000;

/** What answering and forwarding put before a subject, once or many times. */
const prefixes = /^(\s*(re|aw|fw|fwd|wg|antw|tr|rif|r|i|отв|на)\s*(\[\d+\])?\s*:)+\s*/i;

/**
 * A task or an appointment as it is first shown: subject and text of the open item, and when.
 *
 * @param from who wrote it, for whoever reads the record without the mail.
 * @param times of the open appointment, or what is proposed; a task is due on its first day.
 */
export function draftDiary(
  area: 'appointments' | 'tasks',
  item: { kind: 'mail' | 'appointment'; subject: string },
  {
    bodyText,
    from,
    times,
  }: { bodyText: string; from: string; times: { start: string; end: string } },
): EnteredValues {
  const isMail = item.kind === 'mail';
  const subject = isMail ? item.subject.replace(prefixes, '') : item.subject;
  const text = bodyText.trim().slice(0, longest).toWellFormed();
  const body = [isMail ? from : '', text].filter((part) => part !== '').join('\n\n');
  const when = area === 'appointments' ? times : { due: times.start.slice(0, 10) };
  return Object.fromEntries(
    Object.entries({ subject: subject.trim(), ...when, body }).filter(([, value]) => value !== ''),
  );
}
