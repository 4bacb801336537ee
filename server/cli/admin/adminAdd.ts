import { AppError } from '../../core/AppError.ts';
import { exitCodes, type Command, type Console } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { askPassword } from '../given/askPassword.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { signsOf } from '../texts/signsOf.ts';
import { withServices } from '../withServices.ts';
import { passwordHash } from './passwordHash.ts';

const options = { ...givenOptions, 'new-password': { type: 'boolean', default: false } } as const;

const wanted = {
  least: 1,
  most: 1,
  said: { en: 'How is the administrator called?', de: 'Wie heißt der Verwalter?' },
};

/** Fewest signs of a password. */
const shortest = 12;

/** `erp-link admin add`: who may administrate; the first one is made here. */
export const adminAdd: Command = {
  summary: {
    en: 'Adds an administrator, or gives one a new password.',
    de: 'Legt einen Verwalter an oder gibt ihm ein neues Passwort.',
  },
  usage: {
    en: `NAME [--new-password]
  --new-password     the administrator is there already and gets a new password
The password is asked for twice, or comes from the environment (ERP_LINK_PASSWORD); at least ${shortest} signs.
${givenUsage.en}`,
    de: `NAME [--new-password]
  --new-password     den Verwalter gibt es schon, er bekommt ein neues Passwort
Das Passwort wird zweimal erfragt oder kommt aus der Umgebung (ERP_LINK_PASSWORD); mindestens ${shortest} Zeichen.
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language, out } = console;
    const name = (names[0] ?? '').trim();
    if (name === '') throw misused(wanted.said, language);
    return await withServices(given.config, console, async ({ accounts }) => {
      const all = await accounts.administrators();
      const isThere = all.some((one) => one.name.toLowerCase() === name.toLowerCase());
      if (isThere !== given['new-password']) throw wrongly(isThere, name, console);
      const password = await newPassword(console);
      await accounts.saveAdministrator(name, await passwordHash(password));
      if (given.json) out(JSON.stringify({ administrator: name }));
      else out(language === 'de' ? `${name} darf verwalten.` : `${name} may administrate.`);
      return exitCodes.well;
    });
  },
};

function wrongly(isThere: boolean, name: string, { language }: Console): AppError {
  const de = language === 'de';
  if (isThere) {
    const said = de
      ? `${name} ist schon Verwalter: --new-password gibt ein neues Passwort.`
      : `${name} is an administrator already: --new-password gives a new password.`;
    return new AppError('conflict', said, { reason: 'name-taken', details: { language } });
  }
  const said = de ? `${name} ist kein Verwalter.` : `${name} is no administrator.`;
  return new AppError('not-found', said, {
    reason: 'administrator-unknown',
    details: { language },
  });
}

async function newPassword(console: Console): Promise<string> {
  const { environment, language } = console;
  const password = await askPassword(console);
  if (signsOf(password).length < shortest) {
    throw misused(
      {
        en: `The password is too short: at least ${shortest} signs.`,
        de: `Das Passwort ist zu kurz: mindestens ${shortest} Zeichen.`,
      },
      language,
    );
  }
  const isAsked = (environment['ERP_LINK_PASSWORD'] ?? '') === '';
  const again = { en: 'The same again', de: 'Noch einmal dasselbe' };
  if (isAsked && (await askPassword(console, again)) !== password) {
    throw misused(
      { en: 'These are two different passwords.', de: 'Das sind zwei verschiedene Passwörter.' },
      language,
    );
  }
  return password;
}
