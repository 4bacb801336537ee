import { AppError } from '../../core/AppError.ts';
import type { AccountGroup } from '../../ports/AccountStore.ts';
import type { Language } from '../Command.ts';
import type { Services } from '../Services.ts';

/** The group of this name, whatever its case. @throws AppError `not-found`. */
export async function findGroup(
  { accounts }: Services,
  name: string,
  language: Language,
): Promise<AccountGroup> {
  const all = await accounts.groups();
  const found = all.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  if (found !== undefined) return found;
  const said =
    language === 'de' ? `Die Gruppe „${name}“ gibt es nicht.` : `There is no group “${name}”.`;
  throw new AppError('not-found', said, { reason: 'group-unknown', details: { language } });
}
