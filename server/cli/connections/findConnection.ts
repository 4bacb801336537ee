import { AppError } from '../../core/AppError.ts';
import type { Connection } from '../../ports/AccountStore.ts';
import type { Language } from '../Command.ts';
import type { Services } from '../Services.ts';

/** The connection of this name, whatever its case. @throws AppError `not-found`. */
export async function findConnection(
  { accounts }: Services,
  name: string,
  language: Language,
): Promise<Connection> {
  const all = await accounts.connections();
  const found = all.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  if (found !== undefined) return found;
  const said =
    language === 'de'
      ? `Die Verbindung „${name}“ gibt es nicht.`
      : `There is no connection “${name}”.`;
  throw new AppError('not-found', said, { reason: 'connection-unknown', details: { language } });
}
