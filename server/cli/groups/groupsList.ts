import { areas } from '../../../shared/records/Area.ts';
import type { AreaSwitches } from '../../ports/AccountStore.ts';
import { exitCodes, type Command, type Language } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { nothing } from '../given/nothing.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { printTable } from '../texts/printTable.ts';
import { withServices } from '../withServices.ts';

/** `erp-link groups list`: accounts that are switched together (BD4). */
export const groupsList: Command = {
  summary: {
    en: 'Lists the groups, with what they switch on and off, and for whom.',
    de: 'Listet die Gruppen auf, mit dem, was sie ein- und ausschalten, und für wen.',
  },
  usage: { en: `\n${givenUsage.en}`, de: `\n${givenUsage.de}` },
  async run(args, console) {
    const { given } = parseGiven(args, givenOptions, nothing, console);
    const { language, out } = console;
    const de = language === 'de';
    return await withServices(given.config, console, async ({ accounts }) => {
      const all = await accounts.accounts();
      const groups = (await accounts.groups()).map((group) => ({
        ...group,
        accounts: all.filter((one) => one.groups.includes(group.id)).map(({ mailbox }) => mailbox),
      }));
      const lastWord = await accounts.lastWord();
      if (given.json) out(JSON.stringify({ lastWord, groups }, null, 2));
      else if (groups.length === 0) out(de ? 'Noch keine Gruppe.' : 'No group yet.');
      else {
        printTable(
          de ? ['Gruppe', 'Ein', 'Aus', 'Konten'] : ['Group', 'On', 'Off', 'Accounts'],
          groups.map(({ name, areas: switches, accounts: members }) => [
            name,
            switched(switches, true, language),
            switched(switches, false, language),
            members.join(', '),
          ]),
          console,
        );
      }
      return exitCodes.well;
    });
  },
};

function switched(switches: AreaSwitches, isOn: boolean, language: Language): string {
  const names = areas.filter((area) => switches[area] === isOn);
  return names.map((area) => areaTexts[area][language]).join(', ');
}
