import { AppError } from '../../core/AppError.ts';
import type { Seal } from '../Seal.ts';
import type { Transactions } from '../Transactions.ts';
import { secretPlace } from './secretPlace.ts';

/**
 * Seals with the first key what an older one sealed, so that the older one can be taken away. A secret that cannot be opened
 * stays as it is: whoever asks for it is told why.
 */
export async function resealSecrets(transactions: Transactions, seal: Seal): Promise<void> {
  const rows = await transactions.read((db) =>
    db.selectFrom('connection').select(['id', 'secret']).execute(),
  );
  for (const { id, secret } of rows) {
    if (secret === null || !seal.isOutdated(secret)) continue;
    const anew = sealAnew(seal, id, secret);
    if (anew === null) continue;
    // Unless somebody entered another one meanwhile.
    await transactions.write((db) =>
      db
        .updateTable('connection')
        .set({ secret: anew })
        .where('id', '=', id)
        .where('secret', '=', secret)
        .execute(),
    );
  }
}

function sealAnew(seal: Seal, id: string, secret: string): string | null {
  try {
    return seal.close(seal.open(secret, ...secretPlace(id)), ...secretPlace(id));
  } catch (error) {
    if (error instanceof AppError && error.kind === 'bad-answer') return null;
    throw error;
  }
}
