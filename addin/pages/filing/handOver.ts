import { filingLimits } from '../../../shared/filingLimits.ts';
import type { Api } from '../../api.ts';
import type { HostMail } from '../../HostMail.ts';
import type { OpenItem } from '../../OpenItem.ts';
import { PaneError } from '../../PaneError.ts';
import { bytesOf } from './bytesOf.ts';
import { placePictures } from './placePictures.ts';

/** What is handed over, and with what. */
interface HandingOver {
  api: Pick<Api, 'call'>;
  mail: HostMail;
  item: OpenItem;
  /** Ids of attachments. */
  chosen: readonly string[];
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

/**
 * Reads the open mail and sends it to the backend, which cannot read it: one attachment after the other, in pieces. What is
 * there from an earlier try is neither read nor sent again.
 *
 * @throws PaneError as HostMail and Api do; the signal's reason.
 */
export async function handOver(work: HandingOver): Promise<void> {
  const { api, mail, item, chosen, signal, onProgress } = work;
  const text = await mail.body(item, 'text');
  const placed = placePictures(await mail.body(item, 'html'), mail.describe(item).attachments);
  const described = { ...mail.describe(item), attachments: placed.attachments };
  const body = { item: item.ref, mail: described, chosen: [...chosen] };
  const { parts } = await api.call('handOverMail', body, { signal });
  for (const [done, part] of parts.entries()) {
    onProgress(done, parts.length);
    if (part.isWhole) continue;
    signal.throwIfAborted();
    const encode = (words: string) => new TextEncoder().encode(words);
    const bytes =
      part.of === 'text'
        ? encode(text)
        : part.of === 'html'
          ? encode(placed.html)
          : bytesOf(await mail.attachment(item, part.of));
    await sendPart(work, part, bytes);
  }
  onProgress(parts.length, parts.length);
}

async function sendPart(
  { api, signal }: HandingOver,
  { id, has }: { id: string; has: number },
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  // Where the part has another size than at the last try, the backend says so and it begins anew.
  for (let at = Math.min(has, bytes.length); ;) {
    const piece = bytes.subarray(at, at + filingLimits.piece);
    const query = { at, size: bytes.length };
    const answer = await patiently(signal, () =>
      api.call('handOverPart', undefined, { id, query, bytes: piece, signal }),
    );
    if (answer.isWhole) return;
    if (answer.has === at) throw new PaneError('bad-answer', 'handOverPart: nothing arrived');
    at = answer.has;
  }
}

/** Waits where the backend says that this is too fast: it goes on by itself. */
async function patiently<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const isFast = error instanceof PaneError && error.kind === 'too-many-requests';
      if (!isFast) throw error;
      await wait((error.retryAfter ?? 5) * 1000, signal);
    }
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const end = () => fail(signal.reason as Error);
    if (signal.aborted) end();
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      done();
    }, milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    signal.addEventListener('abort', end, { once: true });
  });
}
