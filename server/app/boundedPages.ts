import { withDeadline } from './withDeadline.ts';

/**
 * Reads pages one by one, each within `milliseconds`. When one is late, the reader goes away or
 * stops, the source's signal is aborted and it is told to end; nobody waits for a source that does
 * not listen.
 *
 * @throws AppError as {@link withDeadline}; whatever the source throws.
 */
export async function* boundedPages<T>(
  open: (signal: AbortSignal) => AsyncIterable<T>,
  milliseconds: number,
  signal: AbortSignal,
): AsyncGenerator<T> {
  const controller = new AbortController();
  const source = open(controller.signal)[Symbol.asyncIterator]();
  let isOver = false;
  try {
    for (;;) {
      const next = await withDeadline(milliseconds, signal, () => source.next());
      if (next.done) break;
      yield next.value;
    }
    isOver = true;
  } finally {
    if (!isOver) {
      controller.abort();
      // Not awaited: a source that hangs in a page would hang in its end, too.
      source.return?.().catch(() => undefined);
    }
  }
}
