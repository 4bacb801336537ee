import type { Area } from '../../../shared/records/Area.ts';
import { firstRun } from '../../app/service/firstRun/firstRun.ts';
import type { Relay } from '../../app/service/firstRun/FirstRunWish.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import { exitCodes, type Console } from '../Command.ts';
import { isAllWell } from '../reports/isAllWell.ts';
import { printReport } from '../reports/printReport.ts';
import type { Services } from '../Services.ts';
import { ProgressLine } from '../sync/ProgressLine.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { agreementText } from './agreementText.ts';
import { stepTexts } from './stepTexts.ts';

/** Makes a first run, shows how far it is, and what became of it. @returns the exit code. @throws AppError. */
export async function makeFirstRun(
  services: Services,
  { account, areas, relay }: { account: SyncAccount; areas: readonly Area[]; relay: Relay | null },
  json: boolean,
  console: Console,
): Promise<number> {
  const { language, out, signal } = console;
  const line = new ProgressLine(console, json, services.clock);
  const titleOf = (area: Area) => `${account.mailbox}, ${areaTexts[area][language]}`;
  const told = await firstRun(
    await services.ports(),
    {
      account: account.id,
      areas,
      relay,
      onStep: (step) => {
        if (!json && relay !== null) out(stepTexts[step][language]);
      },
      onProgress: (area, progress) => line.of(titleOf(area))(progress),
      onWait: (agreement) => console.progress?.(agreementText(agreement, language)),
    },
    signal,
  );
  for (const area of areas) line.end(titleOf(area));
  const works = told.state === 'done' && told.reports.every(({ report }) => isAllWell(report));
  if (json) out(JSON.stringify({ works, mailbox: account.mailbox, ...told }, null, 2));
  else {
    for (const { area, report } of told.reports)
      printReport(report, titleOf(area), 'sync', console);
    for (const agreement of told.agreements) out(agreementText(agreement, language));
    if (told.state === 'apart') {
      out(
        language === 'de'
          ? 'Die Postfächer sind nicht gleich geworden. Das Relais prüfen und den Befehl wiederholen; das Konto bleibt so lange angehalten.'
          : 'The mailboxes did not come to agree. Check the relay and call this again; the account stays paused until then.',
      );
    }
  }
  return works ? exitCodes.well : exitCodes.trouble;
}
