import { areas } from '../../../shared/records/Area.ts';
import { exitCodes, type Command, type Language } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { nothing } from '../given/nothing.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { printTable } from '../texts/printTable.ts';
import { withServices } from '../withServices.ts';
import { accountViews, type AccountView } from './accountViews.ts';

/** `erp-link accounts list`: whose mailboxes are synced. */
export const accountsList: Command = {
  summary: {
    en: 'Lists the accounts: whose mailboxes are synced.',
    de: 'Listet die Konten auf: wessen Postfächer abgeglichen werden.',
  },
  usage: { en: `\n${givenUsage.en}`, de: `\n${givenUsage.de}` },
  async run(args, console) {
    const { given } = parseGiven(args, givenOptions, nothing, console);
    const { language, out } = console;
    const de = language === 'de';
    return await withServices(given.config, console, async (services) => {
      const all = await accountViews(services, await services.accounts.accounts());
      if (given.json) out(JSON.stringify({ accounts: all }, null, 2));
      else if (all.length === 0) {
        out(
          de
            ? 'Noch kein Konto: erp-link accounts add legt eines an.'
            : 'No account yet: erp-link accounts add makes one.',
        );
      } else {
        printTable(
          de
            ? ['Postfach', 'Name', 'Verbindung', 'Vorlage', 'Gruppen', 'Bereiche']
            : ['Mailbox', 'Name', 'Connection', 'Preset', 'Groups', 'Areas'],
          all.map((account) => {
            const { mailbox, name, connection, preset, groups } = account;
            return [
              mailbox,
              name,
              connection,
              preset,
              groups.join(', '),
              areasText(account, language),
            ];
          }),
          console,
        );
      }
      return exitCodes.well;
    });
  },
};

function areasText({ isPaused, company, policy }: AccountView, language: Language): string {
  const de = language === 'de';
  if (isPaused) return de ? 'angehalten' : 'paused';
  if (company === null) return de ? 'kein Mandant' : 'no company';
  if (policy === null) return de ? 'Regeln widersprechen sich' : 'rules contradict each other';
  const on = areas.filter((area) => policy.areas[area].direction !== 'off');
  if (on.length === 0) return de ? 'keine' : 'none';
  return on.map((area) => areaTexts[area][language]).join(', ');
}
