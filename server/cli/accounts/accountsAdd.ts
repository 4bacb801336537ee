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
  --paused           nothing is synced before accounts resume\n${givenUsage.en}\n${ruleUsage.en}`,
    de: `POSTFACH --user LOGIN …\n${accountUsage.de}
  --paused           bis zu accounts resume wird nichts abgeglichen\n${givenUsage.de}\n${ruleUsage.de}`,
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
      if (given.preview) {
        const now = clock.now();
        const candidate: SyncAccount = { ...account, createdAt: now, changedAt: now, revision: 0 };
        return await showPreview(services, candidate, policy, given.json, console);
      }
      const added = await accounts.addAccount(account, clock.now());
      if (!given.json) {
        console.out(
          language === 'de'
            ? `Konto ${mailbox} ist angelegt, für ${user.name} im ERP.`
            : `Account ${mailbox} is added, for ${user.name} in the ERP.`,
        );
      }
      const how = { json: given.json, write: false };
      const isReady = await tellChecks(services, [added], how, console);
      return isReady ? exitCodes.well : exitCodes.trouble;
    });
  },
};

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
