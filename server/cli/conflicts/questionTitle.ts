import type { Language } from '../Command.ts';
import { nameThings } from '../reports/nameThings.ts';
import { thingTitle } from '../reports/thingTitle.ts';
import { accountScope } from '../runs/accountScope.ts';
import type { Services } from '../Services.ts';
import { askTexts } from '../texts/askTexts.ts';
import type { NamedQuestion } from './allQuestions.ts';

/** What a question is about, by name where it is about a pair, and the fields that differ. Asks neither side. */
export async function questionTitle(
  services: Services,
  { account, area, question }: NamedQuestion,
  language: Language,
): Promise<{ title: string; about: string }> {
  const { pairId, reason, fields, refs } = question;
  const about = [askTexts[reason][language], ...(fields.length > 0 ? [fields.join(', ')] : [])];
  const scope = accountScope(services, account, area);
  const known =
    pairId === null ? undefined : (await nameThings(services, scope, [pairId])).get(pairId);
  const count = refs.erp.length + refs.mailbox.length;
  const unnamed = language === 'de' ? `${count} Elemente` : `${count} things`;
  return { title: known ? thingTitle(known, language) : unnamed, about: about.join(': ') };
}
