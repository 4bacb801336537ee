import { AppError } from '../../core/AppError.ts';
import { lookAtErp } from '../../erp/sql/check/lookAtErp.ts';
import { openDatabase } from '../../erp/sql/database/openDatabase.ts';
import { readMappingFile } from '../../erp/sql/mapping/readMappingFile.ts';
import { readUsersByLogin } from '../../erp/sql/rights/readUser.ts';
import type { ErpUser } from '../../ports/ErpConnector.ts';
import type { Console } from '../Command.ts';
import type { Services } from '../Services.ts';

/**
 * The ERP's user with this login, as an administrator knows people, or with this id.
 * @throws AppError `not-found` where there is neither; `not-allowed` for one who is locked or has no company; `unavailable`.
 */
export async function findErpUser(
  { config, clock, ports }: Services,
  named: string,
  { signal, language }: Console,
): Promise<ErpUser> {
  const { mapping, variables, database: settings, answerSeconds } = config.erp;
  // The connector knows people by their id only: what their logins are is read beside it.
  const database = openDatabase(settings, answerSeconds * 1000);
  let id: string;
  try {
    const file = await readMappingFile(mapping, variables);
    const { erp } = await lookAtErp(file, database, clock, signal);
    const [found] = erp === null ? [] : await readUsersByLogin(erp, named.trim(), signal);
    id = found?.id ?? named.trim();
  } finally {
    await database.close();
  }
  try {
    return await (await ports()).erp.findUser(id, signal);
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'not-found') throw error;
    const said =
      language === 'de'
        ? `Der Benutzer „${named}“ ist nicht im ERP.`
        : `There is no user “${named}” in the ERP.`;
    throw new AppError('not-found', said, {
      reason: 'erp-user-unknown',
      details: { language },
      cause: error,
    });
  }
}
