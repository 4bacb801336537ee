import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { effectivePolicy } from '../../core/accounts/effectivePolicy.ts';
import { AppError } from '../../core/AppError.ts';
import type { Connection, SyncAccount } from '../../ports/AccountStore.ts';
import { exitCodes, type Command, type Console } from '../Command.ts';
import { findConnection } from '../connections/findConnection.ts';
import { misused } from '../erp/misused.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { setRules } from '../policy/setRules.ts';
import type { Services } from '../Services.ts';
import { withServices } from '../withServices.ts';
import { accountOptions } from './accountOptions.ts';
import { accountUsage } from './accountUsage.ts';
import { ruleUsage } from '../policy/ruleUsage.ts';
import { findErpUser } from './findErpUser.ts';
import { pickCompany } from './pickCompany.ts';
import { readAccount } from './readAccount.ts';
import { showPreview } from './showPreview.ts';
import { tellChecks } from './tellChecks.ts';

const options = {
  ...givenOptions,
  ...accountOptions,
  paused: { type: 'boolean', default: false },
  anyway: { type: 'boolean', default: false },
} as const;

const wanted = {
  least: 1,
  most: 1,
  said: { en: 'Which mailbox? Say its address.', de: 'Welches Postfach? Seine Adresse angeben.' },
};

/** `erp-link accounts add`: from now on this mailbox is synced (BW5, BW7, BW10). */
export const accountsAdd: Command = {
  summary: {
    en: 'Adds an account: from now on this mailbox is synced.',
    de: 'Legt ein Konto an: von nun an wird dieses Postfach abgeglichen.',
  },
  usage: {
    en: `MAILBOX --user LOGIN …\n${accountUsage.en}
  --paused           nothing is synced before accounts resume
  --anyway           adds it although the check found that something is missing\n${givenUsage.en}\n${ruleUsage.en}`,
    de: `POSTFACH --user LOGIN …\n${accountUsage.de}
  --paused           bis zu accounts resume wird nichts abgeglichen
  --anyway           legt es an, obwohl bei der Prüfung etwas fehlte\n${givenUsage.de}\n${ruleUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language } = console;
    const mailbox = (names[0] ?? '').trim().toLowerCase();
    if (!/^[^\s@]+@[^\s@]+$/.test(mailbox)) throw misused(wanted.said, language);
    const { user: login } = given;
    if (login === undefined) {
      throw misused({ en: '--user is missing.', de: '--user fehlt.' }, language);
    }
    const zone = readAccount.zone(given.zone ?? Temporal.Now.timeZoneId(), language);
    const preset = readAccount.preset(given.preset ?? 'own', language);
    const areas = readAccount.areas(given.areas ?? ['preset'], language);
    return await withServices(given.config, console, async (services) => {
      const { accounts, clock } = services;
      if ((await accounts.accountByMailbox(mailbox)) !== null) throw taken(mailbox, console);
      const connection = await connectionFor(services, given.connection, console);
      const groups = await readAccount.groups(services, given.group ?? ['none'], language);
      const user = await findErpUser(services, login, console);
      const today = Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO(zone);
      const since = readAccount.since(given.since ?? today.toPlainDate().toString(), language);
      const company = pickCompany(user, given.company, language);
      const changes = setRules({ preset, company, since, changes: {} }, given.set ?? [], language);
      const account = {
        id: randomUUID(),
        mailbox,
        name: given.name ?? user.name,
        connection: connection.id,
        erpUser: user.id,
        ...{ company, zone, groups, areas, preset, since, changes },
        choices: {},
        isPaused: given.paused,
      };
      const policy = effectivePolicy(account, await accounts.groups(), await accounts.lastWord());
      const now = clock.now();
      const candidate: SyncAccount = { ...account, createdAt: now, changedAt: now, revision: 0 };
      if (given.preview) return await showPreview(services, candidate, policy, given.json, console);
      const others = await sameUser(services, candidate);
      // Looked at before it is kept: a typing error in the address would be tried day and night.
      const save = async (isReady: boolean) => {
        const saved = isReady || given.anyway;
        if (saved) await accounts.addAccount(account, clock.now());
        return { saved, sameErpUser: others };
      };
      const how = { json: given.json, write: false, save };
      const { isReady, saved } = await tellChecks(services, [candidate], how, console);
      if (!given.json) tellAdded(mailbox, user.name, { saved, others }, console);
      return isReady ? exitCodes.well : exitCodes.trouble;
    });
  },
};

/** Mailboxes that are synced with the same user of the ERP already: what is his is then made in each of them. */
async function sameUser(
  { accounts }: Services,
  { erpUser, company }: SyncAccount,
): Promise<string[]> {
  const all = await accounts.accounts();
  return all
    .filter((one) => one.erpUser === erpUser && one.company === company)
    .map((one) => one.mailbox);
}

function tellAdded(
  mailbox: string,
  user: string,
  { saved, others }: { saved: boolean; others: readonly string[] },
  { out, language }: Console,
): void {
  const de = language === 'de';
  if (!saved) {
    out(
      de
        ? `Konto ${mailbox} ist nicht angelegt: oben steht, was fehlt. --anyway legt es trotzdem an.`
        : `Account ${mailbox} is not added: what is missing stands above. --anyway adds it all the same.`,
    );
    return;
  }
  out(
    de
      ? `Konto ${mailbox} ist angelegt, für ${user} im ERP.`
      : `Account ${mailbox} is added, for ${user} in the ERP.`,
  );
  if (others.length === 0) return;
  out(
    de
      ? `Achtung: ${user} hat schon ein Konto (${others.join(', ')}); alles aus dem ERP liegt nun in beiden Postfächern.`
      : `Mind: ${user} has an account already (${others.join(', ')}); all of the ERP’s is in both mailboxes now.`,
  );
}

async function connectionFor(
  services: Services,
  named: string | undefined,
  { language }: Console,
): Promise<Connection> {
  if (named !== undefined) return await findConnection(services, named, language);
  const all = await services.accounts.connections();
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  throw misused(
    only === undefined
      ? {
          en: 'There is no connection yet: erp-link connections add makes one.',
          de: 'Noch gibt es keine Verbindung: erp-link connections add legt eine an.',
        }
      : {
          en: 'Which connection? Say --connection.',
          de: 'Welche Verbindung? --connection angeben.',
        },
    language,
  );
}

function taken(mailbox: string, { language }: Console): AppError {
  const said =
    language === 'de'
      ? `Das Konto ${mailbox} gibt es schon: accounts change ändert es.`
      : `There is an account ${mailbox} already: accounts change changes it.`;
  return new AppError('conflict', said, { reason: 'mailbox-taken', details: { language } });
}
