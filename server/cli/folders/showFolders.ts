import { ownFolderAreas } from '../../core/accounts/AccountFolders.ts';
import { usualFolders } from '../../core/accounts/usualFolders.ts';
import { listFolders, type FolderList } from '../../app/service/folders/listFolders.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { MailFolder } from '../../ports/Mailbox.ts';
import type { Console, Language, Texts } from '../Command.ts';
import type { Services } from '../Services.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { printTable } from '../texts/printTable.ts';

const roles: Readonly<Record<NonNullable<MailFolder['role']> | 'none' | 'export', Texts>> = {
  incoming: { en: 'incoming mail', de: 'Posteingang' },
  sent: { en: 'sent mail', de: 'Gesendete' },
  either: { en: 'incoming and sent', de: 'Posteingang und Gesendete' },
  none: { en: 'no', de: 'nein' },
  export: { en: 'mail of the ERP', de: 'Mail aus dem ERP' },
};

/**
 * Shows which folders take part, and whether all that were chosen are there still.
 *
 * @returns whether they are.
 * @throws AppError as the mailbox.
 */
export async function showFolders(
  services: Services,
  account: SyncAccount,
  json: boolean,
  console: Console,
): Promise<boolean> {
  const list = await listFolders(await services.ports(), account, console.signal);
  const { own, exports, erp } = account.folders ?? usualFolders;
  if (json) {
    const { mailbox } = account;
    console.out(JSON.stringify({ mailbox, ...list, own, exports, erp }, null, 2));
  } else print(account, list, console);
  return list.gone.length === 0;
}

function print(account: SyncAccount, { folders, gone }: FolderList, console: Console): void {
  const { out, language } = console;
  const de = language === 'de';
  const { own, exports, erp } = account.folders ?? usualFolders;
  printTable(
    de ? ['Ordner', 'Elemente', 'Geht ins ERP', 'Ab'] : ['Folder', 'Items', 'To the ERP', 'From'],
    folders.map(({ path, count, role, from, isExport }) => [
      path,
      String(count),
      roles[isExport ? 'export' : (role ?? 'none')][language],
      role === null || isExport ? '' : dayOf(from, language),
    ]),
    console,
  );
  for (const { path } of gone) {
    out(
      de
        ? `Gelöscht: „${path}“. Was daraus abgelegt wurde, bleibt.`
        : `Deleted: “${path}”. What was filed from it stays.`,
    );
  }
  out('');
  for (const area of ownFolderAreas) {
    const folder = own[area]?.path ?? (de ? 'der übliche Ordner' : 'the usual folder');
    out(`${areaTexts[area][language]}: ${folder}`);
  }
  const place = exports?.path ?? (de ? 'Posteingang und Gesendete' : 'Inbox and Sent Items');
  out(de ? `Mail aus dem ERP kommt in: ${place}` : `Mail of the ERP goes into: ${place}`);
  for (const { name, isIn, from } of erp) {
    const said = isIn ? dayOf(from, language) : de ? 'ausgeschlossen' : 'excluded';
    out(de ? `  ERP-Ordner ${name}: ${said}` : `  ERP folder ${name}: ${said}`);
  }
}

function dayOf(from: string | null, language: Language): string {
  return from ?? (language === 'de' ? 'laut Regeln' : 'as the rules say');
}
