import os from 'node:os';
import { addNeverLink } from '../../app/neverLink/addNeverLink.ts';
import { parseNeverLink } from '../../core/mail/parseNeverLink.ts';
import { exitCodes, type Command } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { withServices } from '../withServices.ts';
import { listOwner } from './listOwner.ts';
import { listUsage } from './listUsage.ts';
import { neverLinkOptions } from './neverLinkOptions.ts';

const wanted = {
  least: 1,
  most: 100,
  said: { en: 'Which address or domain?', de: 'Welche Adresse oder Domain?' },
};

/** `erp-link never-link add`: mail of an address or a domain is neither filed nor suggested from now on (NX15). */
export const neverLinkAdd: Command = {
  summary: {
    en: 'Never files mail of an address or domain from now on.',
    de: 'Legt Mail einer Adresse oder Domain ab jetzt nie ab.',
  },
  usage: {
    en: `WHOM… [--account MAILBOX]\n${listUsage.en}\n${givenUsage.en}`,
    de: `WEN… [--account POSTFACH]\n${listUsage.de}\n${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, neverLinkOptions, wanted, console);
    const { language, out } = console;
    const de = language === 'de';
    const wrong = names.find((name) => parseNeverLink(name) === null);
    // Looked at first, so that all of them are put there or none.
    if (wrong !== undefined) {
      throw misused(
        {
          en: `“${wrong}” is neither a mail address nor a domain.`,
          de: `„${wrong}“ ist weder eine Mailadresse noch eine Domain.`,
        },
        language,
      );
    }
    return await withServices(given.config, console, async (services) => {
      const mailbox = await listOwner(services, given.account, language);
      const added = [];
      for (const text of names) {
        added.push(await addNeverLink(services, { text, mailbox, by: os.userInfo().username }));
      }
      if (given.json) out(JSON.stringify({ added: added.map(({ rule }) => rule) }, null, 2));
      else {
        for (const { rule, isNew } of added) {
          const whom = rule.kind === 'domain' ? `@${rule.value}` : rule.value;
          const whose = mailbox ?? (de ? 'alle' : 'all');
          if (isNew) out(de ? `${whom}: nie mehr, für ${whose}.` : `${whom}: never, for ${whose}.`);
          else out(de ? `${whom} steht schon da.` : `${whom} is there already.`);
        }
        out(de ? 'Was schon abgelegt ist, bleibt.' : 'What is filed already stays.');
      }
      return exitCodes.well;
    });
  },
};
