import { removeNeverLink } from '../../app/neverLink/removeNeverLink.ts';
import { AppError } from '../../core/AppError.ts';
import { exitCodes, type Command } from '../Command.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { withServices } from '../withServices.ts';
import { listOwner } from './listOwner.ts';
import { listUsage } from './listUsage.ts';
import { neverLinkOptions } from './neverLinkOptions.ts';

const wanted = {
  least: 1,
  most: 1,
  said: { en: 'Which address or domain?', de: 'Welche Adresse oder Domain?' },
};

/** `erp-link never-link remove`: mail of an address or a domain is filed again (NX15). */
export const neverLinkRemove: Command = {
  summary: {
    en: 'Takes an address or domain off the never-link list.',
    de: 'Nimmt eine Adresse oder Domain von der Nie-zuordnen-Liste.',
  },
  usage: {
    en: `WHOM [--account MAILBOX]\n${listUsage.en}\n${givenUsage.en}`,
    de: `WEN [--account POSTFACH]\n${listUsage.de}\n${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, neverLinkOptions, wanted, console);
    const { language, out } = console;
    const de = language === 'de';
    const [text = ''] = names;
    return await withServices(given.config, console, async (services) => {
      const mailbox = await listOwner(services, given.account, language);
      const removed = await removeNeverLink(services, { text, mailbox }).catch((error: unknown) => {
        if (!(error instanceof AppError) || error.reason !== 'never-link-unknown') throw error;
        const said = de
          ? `„${text}“ steht nicht auf der Liste: erp-link never-link list.`
          : `“${text}” is not on the list: erp-link never-link list.`;
        const details = { language };
        throw new AppError('not-found', said, { reason: 'never-link-unknown', details });
      });
      if (given.json) out(JSON.stringify({ removed }, null, 2));
      else {
        out(
          de
            ? 'Von der Liste genommen. Das gilt für Mail, die ab jetzt kommt.'
            : 'Taken off the list. This is for mail that comes from now on.',
        );
      }
      return exitCodes.well;
    });
  },
};
