import type { Pair } from '../../core/sync/Pair.ts';
import { foldText } from '../../core/foldText.ts';
import { mailKey } from '../../core/mail/mailKey.ts';
import { normalizeMessageId } from '../../core/normalizeMessageId.ts';
import type { Scope, SyncStore } from '../../ports/SyncStore.ts';

/** Which mails are meant. */
export interface FiledWish {
  /** A Message-ID, words of the subject, or the beginning of the pair's id; empty: all. */
  named: string;
  /** Only those that this run filed. */
  run?: string;
  /** In the ERP now, or withdrawn from it. */
  state: 'filed' | 'withdrawn';
}

/** Pairs looked at in one piece. */
const pageSize = 500;

/**
 * Mails of an area that are in the ERP by way of the sync, or were withdrawn from it, by what a person knows of them.
 *
 * @param most more are not looked for.
 * @throws AppError `not-found`, reason `journal-erased`, where nobody knows any more what the run filed.
 */
export async function findFiled(
  sync: Pick<SyncStore, 'pairs' | 'allPairs' | 'journal'>,
  scope: Scope,
  wish: FiledWish,
  most: number,
): Promise<Pair[]> {
  const found: Pair[] = [];
  for await (const page of pagesOf(sync, scope, wish.run)) {
    for (const pair of page) if (fits(pair, wish)) found.push(pair);
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

async function* pagesOf(
  sync: Pick<SyncStore, 'pairs' | 'allPairs' | 'journal'>,
  scope: Scope,
  run: string | undefined,
): AsyncIterable<readonly Pair[]> {
  if (run === undefined) {
    yield* sync.allPairs(scope, pageSize);
    return;
  }
  for await (const entries of sync.journal(scope, run, pageSize)) {
    const made = entries.filter(({ op, side }) => op === 'create' && side === 'erp');
    yield await sync.pairs(
      scope,
      made.map(({ pairId }) => pairId),
    );
  }
}

function fits({ id, erp, mailbox, partedOn }: Pair, { named, state }: FiledWish): boolean {
  if (mailbox === null) return false;
  if (state === 'filed' ? erp === null : erp !== null || partedOn !== 'erp') return false;
  const wanted = named.trim();
  if (wanted === '') return true;
  if (wanted.length >= 6 && id.startsWith(wanted.toLowerCase())) return true;
  const key = mailKey(mailbox.fields);
  if (key !== null && key === normalizeMessageId(wanted)) return true;
  const { subject } = mailbox.fields;
  return typeof subject === 'string' && foldText(subject).includes(foldText(wanted));
}
