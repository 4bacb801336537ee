import { isNeverLinked } from '../../core/mail/isNeverLinked.ts';
import type { MailFacts } from '../../core/mail/MailFacts.ts';
import { mailKey } from '../../core/mail/mailKey.ts';
import { matchOfMail } from '../../core/mail/matchOfMail.ts';
import { otherEnds } from '../../core/mail/otherEnds.ts';
import { spreadThreads } from '../../core/mail/spreadThreads.ts';
import { threadKeys } from '../../core/mail/threadKeys.ts';
import { normalizeAddress } from '../../core/normalizeAddress.ts';
import type { ErpCaller } from '../../ports/ErpConnector.ts';
import type { ServicePorts } from '../service/ServicePorts.ts';
import type { MailLookup } from '../sync/MailLookup.ts';
import { filedMails } from './filedMails.ts';

/** Whose mails are looked up. */
interface MailOwner {
  area: 'incomingMail' | 'sentMail';
  caller: ErpCaller;
  /** Address of the mailbox. */
  mailbox: string;
}

/**
 * What decides whether and how an account's mails are filed: never-link lists, mails that were withdrawn, who the people are
 * in the ERP as far as this user may see, and threads that have links or filed mails. Each is asked for once for all mails.
 */
export function mailLookup(
  {
    filing,
    addresses,
    links,
    sync,
    erp,
    clock,
  }: Pick<ServicePorts, 'filing' | 'addresses' | 'links' | 'sync' | 'erp' | 'clock'>,
  { area, caller, mailbox }: MailOwner,
): MailLookup {
  const place = { erp: erp.name, company: caller.company };
  const own = [normalizeAddress(mailbox) ?? mailbox];
  return {
    async look({ mails, keys, people, threads }, signal) {
      // What was withdrawn carries no thread on either, whoever still seems to have it filed.
      const answered = threads ? mails.flatMap(({ fields }) => threadKeys(fields)) : [];
      const withdrawn = await filing.withdrawnOf(place, [...new Set([...keys, ...answered])]);
      const byHand = await filing.filedOf(place, [...new Set([...keys, ...answered])], clock.now());
      const rules = mails.length === 0 ? [] : await filing.neverLinksOf(mailbox);
      const open = mails.map(({ ref, fields }) => {
        const ends = otherEnds(area, fields, own);
        const wanted = ends.filter((end) => !isNeverLinked(rules, end));
        const isListed = ends.length > 0 && wanted.length === 0;
        return { ref, ends: wanted, isListed, key: mailKey(fields), answers: threadKeys(fields) };
      });
      const asked = people ? open.flatMap(({ ends }) => ends) : [];
      const matches = await addresses.match(caller, asked, signal);
      const matched = open.map((mail) => {
        const match = matchOfMail(mail.ends.flatMap((end) => matches.get(end) ?? []));
        const isTaken = mail.isListed || withdrawn.has(mail.key ?? '');
        const isKnown = !isTaken && (match.state === 'known' || match.state === 'several');
        // What is not filed carries no thread on.
        return { ...mail, match, isKnown, answers: isTaken ? [] : mail.answers };
      });
      const filed = threads ? await filedMails({ links, sync }, place, matched) : new Set<string>();
      for (const key of byHand.keys()) filed.add(key);
      for (const key of withdrawn) filed.delete(key);
      const inThreads = threads ? spreadThreads(matched, filed) : new Set();
      const facts = new Map(
        matched.map((mail): [string, MailFacts] => [
          mail.ref,
          {
            match: mail.match,
            isNeverLinked: mail.isListed,
            isInKnownThread: inThreads.has(mail),
          },
        ]),
      );
      return { facts, withdrawn, filed: byHand };
    },
  };
}
