import { connectionOf } from '../../app/service/connectionOf.ts';
import type { Command } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { changeFolders } from './changeFolders.ts';

const options = {
  ...givenOptions,
  name: { type: 'string', default: 'ERP' },
  usual: { type: 'boolean', default: false },
} as const;

const wanted = {
  least: 1,
  most: 1,
  said: { en: 'Which account? Say its mailbox.', de: 'Welches Konto? Sein Postfach angeben.' },
};

/** `erp-link accounts folders export`: below which folder mail of the ERP is put, in folders named as there (BW8). */
export const foldersExport: Command = {
  summary: {
    en: 'Says below which folder mail of the ERP is put, in folders named as there.',
    de: 'Sagt, unter welchen Ordner Mail aus dem ERP kommt, in Ordner, die wie dort heißen.',
  },
  usage: {
    en: `MAILBOX [--name NAME | --usual]
  --name NAME        the folder at the top of the mailbox, made if need be; ERP where nothing is said
  --usual            Inbox and Sent Items
${givenUsage.en}`,
    de: `POSTFACH [--name NAME | --usual]
  --name NAME        der Ordner ganz oben im Postfach, wird angelegt, wenn er fehlt; ohne Angabe ERP
  --usual            Posteingang und Gesendete
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { config, json, name, usual } = given;
    return await changeFolders(
      { config, json, account: names[0] ?? '' },
      console,
      async (services, account, before) => {
        if (usual) return { ...before, exports: null };
        const ports = await services.ports();
        const { mailbox: address, zone } = account;
        const connection = await connectionOf(ports, account);
        using opened = await ports.mailboxes.open(connection, { address, zone });
        return { ...before, exports: await opened.mailbox.createMailFolder(name, console.signal) };
      },
    );
  },
};
