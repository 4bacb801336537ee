import type { Connection } from '../../ports/AccountStore.ts';
import { exitCodes, type Console } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { printMailboxCheck } from '../printMailboxCheck.ts';
import type { Services } from '../Services.ts';
import { tryConnection } from './tryConnection.ts';

/** A connection that is to be saved. */
export interface NewConnection {
  connection: Omit<Connection, 'changedAt' | 'url'> & { url: string | undefined };
  /** What is asked for only once nothing else is wrong. */
  secret: () => Promise<string>;
  /** Null keeps the secret that there is. */
  isNewSecret: boolean;
  address: string | undefined;
  allowedHosts: readonly string[];
  write: boolean;
  untested: boolean;
  json: boolean;
}

/** Tries a connection and saves it where it works (BW2). @returns the exit code. @throws AppError. */
export async function checkAndSave(
  services: Services,
  wish: NewConnection,
  console: Console,
): Promise<number> {
  const { connection, address, untested, json } = wish;
  const { language, out } = console;
  const de = language === 'de';
  let { url } = connection;
  if (untested && url === undefined) {
    throw misused({ en: '--untested needs --url.', de: '--untested braucht --url.' }, language);
  }
  if (!untested && address?.includes('@') !== true) {
    throw misused(
      {
        en: 'On which mailbox is it to be tried? Say --mailbox ADDRESS.',
        de: 'An welchem Postfach soll sie geprüft werden? --mailbox ADRESSE angeben.',
      },
      language,
    );
  }
  const secret = await wish.secret();
  let steps: unknown = null;
  if (!untested && address !== undefined) {
    const { allowedHosts, write } = wish;
    const zone = 'UTC';
    const tried = { connection: { ...connection, url }, secret, address, zone };
    const check = await tryConnection(services, { ...tried, allowedHosts, write }, console);
    steps = check.steps;
    if (!json) printMailboxCheck(check, console);
    if (!check.works) {
      if (json) out(JSON.stringify({ saved: false, name: connection.name, steps }, null, 2));
      else out(de ? '\nNicht gespeichert.' : '\nNot saved.');
      return exitCodes.trouble;
    }
    url = check.url ?? url;
  }
  const saved = { ...connection, url: url ?? '' };
  await services.accounts.saveConnection(
    saved,
    wish.isNewSecret ? secret : null,
    services.clock.now(),
  );
  if (json) out(JSON.stringify({ saved: true, name: connection.name, url, steps }, null, 2));
  else {
    const { name } = connection;
    out(de ? `Verbindung „${name}“ ist gespeichert.` : `Connection “${name}” is saved.`);
  }
  return exitCodes.well;
}
