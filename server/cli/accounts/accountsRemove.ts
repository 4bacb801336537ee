import { removeAccount } from '../../app/service/removeAccount.ts';
import { exitCodes, type Command } from '../Command.ts';
import { confirmed } from '../given/confirmed.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { withServices } from '../withServices.ts';
import { findAccount } from './findAccount.ts';

const options = { ...givenOptions, yes: { type: 'boolean', default: false } } as const;

const wanted = {
  least: 1,
  most: 1,
  said: { en: 'Which account? Say its mailbox.', de: 'Welches Konto? Sein Postfach angeben.' },
};

/** `erp-link accounts remove`: a mailbox is synced no more, and what the sync remembers of it is forgotten. */
export const accountsRemove: Command = {
  summary: {
    en: 'Removes an account: nothing is deleted on either side, only the links are forgotten.',
    de: 'Entfernt ein Konto: auf keiner Seite wird etwas gelöscht, nur die Verbindungen sind vergessen.',
  },
  usage: {
    en: `MAILBOX [--yes]\n  --yes              without asking\n${givenUsage.en}`,
    de: `POSTFACH [--yes]\n  --yes              ohne Rückfrage\n${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language, out } = console;
    const de = language === 'de';
    return await withServices(given.config, console, async (services) => {
      const { id, mailbox } = await findAccount(services, names[0] ?? '', language);
      const question = {
        en: `Remove ${mailbox}? Its runs can no longer be undone.`,
        de: `${mailbox} entfernen? Seine Läufe lassen sich dann nicht mehr zurücknehmen.`,
      };
      if (!(await confirmed(given.yes, question, console))) return exitCodes.trouble;
      // Until whoever is at work for it has ended.
      console.progress?.(de ? 'beendet, was für es läuft …' : 'ends what is under way for it …');
      await removeAccount(await services.ports(), id, console.signal);
      // The pane goes by it too, with or without an account.
      const lists = await services.filing.neverLinks();
      const kept = lists.filter((rule) => rule.mailbox === mailbox.toLowerCase()).length;
      if (given.json) {
        out(JSON.stringify({ removed: mailbox, neverLinks: kept }));
        return exitCodes.well;
      }
      out(de ? `Konto ${mailbox} ist entfernt.` : `Account ${mailbox} is removed.`);
      if (kept > 0) {
        out(
          de
            ? `Die Nie-zuordnen-Liste des Postfachs bleibt (${kept}); erp-link never-link remove … --account ${mailbox} leert sie.`
            : `The mailbox’s never-link list stays (${kept}); erp-link never-link remove … --account ${mailbox} empties it.`,
        );
      }
      return exitCodes.well;
    });
  },
};
