import { makeOwnFolder } from '../../app/service/folders/makeOwnFolder.ts';
import { ownFolderAreas, type AccountFolders } from '../../core/accounts/AccountFolders.ts';
import { AppError } from '../../core/AppError.ts';
import type { Command } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { readAreas } from '../given/readAreas.ts';
import { accountScope } from '../runs/accountScope.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { changeFolders } from './changeFolders.ts';

const options = {
  ...givenOptions,
  name: { type: 'string', default: 'ERP' },
  usual: { type: 'boolean', default: false },
} as const;

const wanted = {
  least: 2,
  most: 4,
  said: { en: 'Say a mailbox, and areas.', de: 'Ein Postfach und Bereiche angeben.' },
};

/** `erp-link accounts folders own`: the ERP's data get a folder of their own, apart from the user's (BD6). */
export const foldersOwn: Command = {
  summary: {
    en: 'Puts contacts, appointments or tasks of the ERP into a folder of their own.',
    de: 'Legt Kontakte, Termine oder Aufgaben des ERP in einen eigenen Ordner.',
  },
  usage: {
    en: `MAILBOX AREA… [--name NAME | --usual]
Before the first run only: what is linked stays where it is, so start the area over to change it later.
  AREA               contacts, appointments, tasks
  --name NAME        how the folder below the user's is called; ERP where nothing is said
  --usual            the folder that every mailbox has
${givenUsage.en}`,
    de: `POSTFACH BEREICH… [--name NAME | --usual]
Nur vor dem ersten Lauf: Verbundenes bleibt, wo es ist; später den Bereich dafür neu beginnen.
  BEREICH            Kontakte, Termine, Aufgaben
  --name NAME        wie der Ordner unter dem des Benutzers heißt; ohne Angabe ERP
  --usual            der Ordner, den jedes Postfach hat
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language } = console;
    const [account = '', ...words] = names;
    const areas = ownFolderAreas.filter((area) => readAreas(words, language).includes(area));
    const isMailMeant = readAreas(words, language).length > areas.length;
    if (areas.length === 0 || isMailMeant) {
      throw misused(
        {
          en: 'For mail there is “accounts folders export”.',
          de: 'Für Mail gibt es „accounts folders export“.',
        },
        language,
      );
    }
    const { config, json, name, usual } = given;
    return await changeFolders(
      { config, json, account },
      console,
      async (services, found, before) => {
        for (const area of areas) {
          if ((await services.sync.countPairs(accountScope(services, found, area))) === 0) continue;
          const called = areaTexts[area][language];
          const said =
            language === 'de'
              ? `${called}: es ist schon etwas verbunden. Zuerst „start-over“.`
              : `${called}: something is linked already. Start over first.`;
          throw new AppError('conflict', said, { reason: 'linked-already', details: { language } });
        }
        const own: { -readonly [K in keyof AccountFolders['own']]: AccountFolders['own'][K] } = {
          ...before.own,
        };
        const ports = await services.ports();
        for (const area of areas) {
          if (usual) Reflect.deleteProperty(own, area);
          else own[area] = await makeOwnFolder(ports, found, { area, name }, console.signal);
        }
        return { ...before, own };
      },
    );
  },
};
