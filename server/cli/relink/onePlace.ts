import { findAccount } from '../accounts/findAccount.ts';
import type { Console } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { readAreas } from '../given/readAreas.ts';
import type { Services } from '../Services.ts';
import type { Job } from '../sync/pickJobs.ts';

/** The areas of one account that were named; on or off. @throws AppError. */
export async function onePlace(
  services: Services,
  names: readonly string[],
  named: string | undefined,
  { language }: Console,
): Promise<Job[]> {
  const areas = readAreas(names, language);
  if (named === undefined || areas.length === 0) {
    throw misused(
      {
        en: 'Say an area, and --account MAILBOX.',
        de: 'Einen Bereich angeben, und --account POSTFACH.',
      },
      language,
    );
  }
  const account = await findAccount(services, named, language);
  return areas.map((area) => ({ account, area }));
}
