import { AppError } from '../../core/AppError.ts';
import type { AccountFolders } from '../../core/accounts/AccountFolders.ts';
import type { Command, Language } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { changeFolders } from './changeFolders.ts';

const options = { ...givenOptions, erp: { type: 'boolean', default: false } } as const;

const wanted = {
  least: 2,
  most: 100,
  said: { en: 'Say a mailbox, and folders.', de: 'Ein Postfach und Ordner angeben.' },
};

/** `erp-link accounts folders forget`: nothing is said of these folders any more; also of ones that were deleted. */
export const foldersForget: Command = {
  summary: {
    en: 'Forgets what was said of folders: they take part as in any mailbox.',
    de: 'Vergisst, was für Ordner gesagt ist: Sie nehmen teil wie in jedem Postfach.',
  },
  usage: {
    en: `MAILBOX FOLDER… [--erp]
  FOLDER             its path as it was when it was chosen
  --erp              the folder is one of the ERP
${givenUsage.en}`,
    de: `POSTFACH ORDNER… [--erp]
  ORDNER             sein Pfad, wie er bei der Auswahl war
  --erp              der Ordner ist einer des ERP
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const [account = '', ...paths] = names;
    const { config, json, erp } = given;
    return await changeFolders({ config, json, account }, console, (_, __, before) =>
      Promise.resolve(
        paths.reduce(
          (now, path) => without(now, path, { erp, language: console.language }),
          before,
        ),
      ),
    );
  },
};

function without(
  folders: AccountFolders,
  path: string,
  { erp, language }: { erp: boolean; language: Language },
): AccountFolders {
  const wanted = path.trim().toLowerCase();
  const after = erp
    ? { ...folders, erp: folders.erp.filter(({ name }) => name.toLowerCase() !== wanted) }
    : { ...folders, mail: folders.mail.filter((rule) => rule.path.toLowerCase() !== wanted) };
  if (after.erp.length < folders.erp.length || after.mail.length < folders.mail.length)
    return after;
  const said =
    language === 'de' ? `Zu „${path}“ ist nichts gesagt.` : `Nothing is said of “${path}”.`;
  throw new AppError('not-found', said, { reason: 'folder-unknown', details: { language } });
}
