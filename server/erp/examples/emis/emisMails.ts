import type { Mail } from '../diary/Mail.ts';
import type { ExampleData, ExampleRow } from '../ExampleData.ts';

/** The inbox (mark EE) and the sent mail (mark EA). */
export function emisMails(mails: readonly Mail[]): ExampleData {
  const numbered = (incoming: boolean) =>
    mails.filter((mail) => mail.incoming === incoming).map((mail, i) => row(mail, i + 1));
  return { posteingang: numbered(true), postausgang: numbered(false) };
}

function row(mail: Mail, number: number): ExampleRow {
  const { user, person, incoming } = mail;
  const own = { name: `${user.firstName} ${user.lastName}`, address: user.mail };
  const other = { name: `${person.firstName} ${person.lastName}`, address: person.mail ?? '' };
  const [from, to] = incoming ? [other, own] : [own, other];
  return {
    mandant_nr: user.company,
    mail_nr: number,
    anwender_nr: user.index,
    kennzeichen: incoming ? 'EE' : 'EA',
    status: incoming ? 'empfangen' : 'gesendet',
    absender_name: from.name,
    absender_adresse: from.address,
    empfaenger: `${to.name} <${to.address}>`,
    kopie: mail.copies.map((copy) => copy.mail).join('; '),
    betreff: mail.subject,
    inhalt: mail.body,
    [incoming ? 'empfangen_am' : 'gesendet_am']: mail.at,
    prioritaet: { high: 1, normal: 3, low: 5 }[mail.importance],
    privat: mail.private ? 'J' : 'N',
    message_id: mail.messageId,
    adress_nr: 10_000 + person.firm.index,
    adresse: person.firm.name1.slice(0, 60),
    partner_nr: 50_000 + person.index,
    partner: other.name,
    angelegt_am: mail.at,
  };
}
