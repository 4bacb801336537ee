import { effectivePolicy } from '../../core/accounts/effectivePolicy.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import { exitCodes, type Command, type Console } from '../Command.ts';
import { findConnection } from '../connections/findConnection.ts';
import { misused } from '../erp/misused.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { setRules } from '../policy/setRules.ts';
import { unsetRules } from '../policy/unsetRules.ts';
import type { Services } from '../Services.ts';
import { withServices } from '../withServices.ts';
import { accountOptions } from './accountOptions.ts';
import { accountUsage } from './accountUsage.ts';
import { ruleUsage } from '../policy/ruleUsage.ts';
import { accountViews } from './accountViews.ts';
import { findAccount } from './findAccount.ts';
import { findErpUser } from './findErpUser.ts';
import { pickCompany } from './pickCompany.ts';
import { printAccount } from './printAccount.ts';
import { readAccount } from './readAccount.ts';
import { showPreview } from './showPreview.ts';

const options = {
  ...givenOptions,
  ...accountOptions,
  mailbox: { type: 'string' },
  unset: { type: 'string', multiple: true },
} as const;

const wanted = {
  least: 1,
  most: 1,
  said: { en: 'Which account? Say its mailbox.', de: 'Welches Konto? Sein Postfach angeben.' },
};

/** `erp-link accounts change`: what is not said stays; it counts at once, also for a run that is under way (MT9). */
export const accountsChange: Command = {
  summary: {
    en: 'Changes an account or its rules; what is not said stays.',
    de: 'Ändert ein Konto oder seine Regeln; was nicht gesagt wird, bleibt.',
  },
  usage: {
    en: `MAILBOX [--set PATH=VALUE] …\n${accountUsage.en}
  --unset PATH       as the preset has it: AREA, AREA.RULE, brake or all; may be repeated
  --mailbox ADDRESS  the mailbox is another one from now on\n${givenUsage.en}\n${ruleUsage.en}`,
    de: `POSTFACH [--set PFAD=WERT] …\n${accountUsage.de}
  --unset PFAD       wie die Vorlage es hat: BEREICH, BEREICH.REGEL, bremse oder alle; mehrfach möglich
  --mailbox ADRESSE  das Postfach ist von nun an ein anderes\n${givenUsage.de}\n${ruleUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language, out } = console;
    const { config, json, preview, ...said } = given;
    if (Object.keys(said).length === 0) {
      throw misused({ en: 'What is to be changed?', de: 'Was soll sich ändern?' }, language);
    }
    return await withServices(config, console, async (services) => {
      const { accounts, clock } = services;
      const before = await findAccount(services, names[0] ?? '', language);
      const after = await changed(services, before, said, console);
      const policy = effectivePolicy(after, await accounts.groups(), await accounts.lastWord());
      if (preview) {
        return await showPreview(services, after, policy, json, console);
      }
      const saved = await accounts.changeAccount(after, clock.now());
      const [view] = await accountViews(services, [saved]);
      if (view === undefined) return exitCodes.well;
      if (json) out(JSON.stringify(view, null, 2));
      else printAccount(view, null, console);
      return exitCodes.well;
    });
  },
};

/** What was said of it. */
type Said = Partial<
  Record<
    'user' | 'connection' | 'company' | 'preset' | 'zone' | 'name' | 'since' | 'mailbox',
    string | undefined
  > &
    Record<'group' | 'areas' | 'set' | 'unset', string[] | undefined>
>;

async function changed(
  services: Services,
  before: SyncAccount,
  said: Said,
  console: Console,
): Promise<SyncAccount> {
  const { language } = console;
  const after = { ...before };
  if (said.mailbox !== undefined) after.mailbox = said.mailbox.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(after.mailbox)) {
    throw misused(
      { en: '--mailbox takes a mail address.', de: '--mailbox verlangt eine Mailadresse.' },
      language,
    );
  }
  if (said.name !== undefined) after.name = said.name;
  if (said.zone !== undefined) after.zone = readAccount.zone(said.zone, language);
  if (said.since !== undefined) after.since = readAccount.since(said.since, language);
  if (said.preset !== undefined) after.preset = readAccount.preset(said.preset, language);
  if (said.areas !== undefined) after.areas = readAccount.areas(said.areas, language);
  if (said.group !== undefined) {
    after.groups = await readAccount.groups(services, said.group, language);
  }
  if (said.connection !== undefined) {
    after.connection = (await findConnection(services, said.connection, language)).id;
  }
  if (said.user !== undefined || said.company !== undefined) {
    const user = await findErpUser(services, said.user ?? before.erpUser, console);
    after.erpUser = user.id;
    const isStill = user.companies.some(({ id }) => id === before.company);
    if (said.company !== undefined || !isStill) {
      after.company = pickCompany(user, said.company, language);
    }
  }
  after.changes = unsetRules(after.changes, said.unset ?? [], language);
  after.changes = setRules(after, said.set ?? [], language);
  return after;
}
