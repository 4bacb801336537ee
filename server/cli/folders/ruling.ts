import { listFolders } from '../../app/service/folders/listFolders.ts';
import type { MailFolderRule } from '../../core/accounts/AccountFolders.ts';
import { withErpFolderRule } from '../../core/accounts/withErpFolderRule.ts';
import { withFolderRule } from '../../core/accounts/withFolderRule.ts';
import type { Command, Texts } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { changeFolders } from './changeFolders.ts';
import { findFolder } from './findFolder.ts';
import { readFrom } from './readFrom.ts';

const options = {
  ...givenOptions,
  below: { type: 'boolean', default: false },
  from: { type: 'string' },
  erp: { type: 'boolean', default: false },
} as const;

const wanted = {
  least: 2,
  most: 100,
  said: { en: 'Say a mailbox, and folders.', de: 'Ein Postfach und Ordner angeben.' },
};

const usage: Texts = {
  en: `MAILBOX FOLDER… [--below] [--from DAY] [--erp]
  FOLDER             its path as the list shows it, such as "Inbox/Projects"; "*" for the whole mailbox
  --below            the folders below it too, as far as nothing is said of one of them
  --from DAY         mail from that day on, yyyy-mm-dd; preset: as the account's rules say
  --erp              the folder is one of the ERP: whether its mail is copied into the mailbox
${givenUsage.en}`,
  de: `POSTFACH ORDNER… [--below] [--from TAG] [--erp]
  ORDNER             sein Pfad, wie die Liste ihn zeigt, etwa "Posteingang/Projekte"; "*" für das ganze Postfach
  --below            auch die Ordner darunter, soweit für sie nichts gesagt ist
  --from TAG         Mail ab diesem Tag, jjjj-mm-tt; vorlage: wie die Regeln des Kontos sagen
  --erp              der Ordner ist einer des ERP: ob seine Mail ins Postfach kopiert wird
${givenUsage.de}`,
};

/**
 * The command that lets folders take part, or not (BW8, BW9). What of a rule is not said stays as it was.
 *
 * @param isIn null leaves that as it is, too.
 */
export function ruling(isIn: boolean | null, summary: Texts): Command {
  return {
    summary,
    usage,
    async run(args, console) {
      const { names, given } = parseGiven(args, options, wanted, console);
      const [account = '', ...paths] = names;
      const from = readFrom(given.from, console.language);
      const { config, json, below, erp } = given;
      return await changeFolders(
        { config, json, account },
        console,
        async (services, found, before) => {
          if (erp) {
            return paths.reduce((folders, name) => {
              const was = folders.erp.find((one) => one.name.toLowerCase() === name.toLowerCase());
              return withErpFolderRule(folders, {
                name,
                isIn: isIn ?? was?.isIn ?? true,
                from: given.from === undefined ? (was?.from ?? null) : from,
              });
            }, before);
          }
          const { folders } = await listFolders(await services.ports(), found, console.signal);
          return paths.reduce((now, path) => {
            const named = findFolder(folders, path, console.language);
            const was = now.mail.find(({ id }) => id === named.id);
            const rule: MailFolderRule = {
              ...named,
              isIn: isIn ?? was?.isIn ?? true,
              below: below || (was?.below ?? false),
              from: given.from === undefined ? (was?.from ?? null) : from,
            };
            return withFolderRule(now, rule);
          }, before);
        },
      );
    },
  };
}
