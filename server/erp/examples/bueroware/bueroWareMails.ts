import type { Mail } from '../diary/Mail.ts';
import type { ExampleData } from '../ExampleData.ts';
import { bueroWareKeys as keys } from './bueroWareKeys.ts';
import { numberDate } from './numberDate.ts';

/** Mails in their folders, and a row for everybody whom a mail is from and to. */
export function bueroWareMails(mails: readonly Mail[]): ExampleData {
  return {
    MAILS: mails.map((mail) => {
      const [day, time] = numberDate(mail.at);
      return {
        MND_NR: `00${mail.user.company}`,
        MAIL_NR: mail.index,
        BED_NR: mail.user.index,
        RICHTUNG: mail.incoming ? 'E' : 'A',
        BETREFF: mail.subject,
        TEXT: mail.body,
        DATUM: day,
        ZEIT: time,
        GELESEN: mail.read ? 'J' : 'N',
        WICHTIG: { low: 0, normal: 1, high: 2 }[mail.importance],
        ORDNER: mail.incoming ? 'Posteingang' : 'Gesendet',
        MESSAGE_ID: mail.messageId,
        ADR_NR: keys.address(mail.person.firm),
        PART_ID: keys.person(mail.person),
      };
    }),
    MAIL_ADR: mails.flatMap((mail) => {
      const own = { name: `${mail.user.firstName} ${mail.user.lastName}`, address: mail.user.mail };
      const other = {
        name: `${mail.person.firstName} ${mail.person.lastName}`,
        address: mail.person.mail ?? '',
      };
      const copies = mail.copies.map((copy) => ({
        art: 'C',
        name: copy.lastName,
        address: copy.mail,
      }));
      const [from, to] = mail.incoming ? [other, own] : [own, other];
      return [{ art: 'V', ...from }, { art: 'A', ...to }, ...copies].map((party, i) => ({
        MND_NR: `00${mail.user.company}`,
        MAIL_NR: mail.index,
        POS: i + 1,
        ART: party.art,
        NAME: party.name,
        ADRESSE: party.address,
      }));
    }),
  };
}
