import { AppError } from '../../../core/AppError.ts';
import { endedError } from './endedError.ts';
import type { PooledLine } from './PooledLine.ts';
import { refuseEnded } from './refuseEnded.ts';

/** Connections that are opened when needed, at most so many, and kept for the next. */
export interface LinePool {
  /** A connection, waited for in turn; `fresh` where it was opened for this. @throws what opening throws, or endedError. */
  take(signal: AbortSignal): Promise<{ line: PooledLine; fresh: boolean }>;
  /** Gives it back; a broken one is closed. */
  give(line: PooledLine, broken: boolean): void;
  close(): Promise<void>;
}

/** Makes a pool. @param open opens one connection. @param most how many at once. */
export function linePool(open: () => Promise<PooledLine>, most: number): LinePool {
  const idle: PooledLine[] = [];
  /** Callers who wait for a place, first come first served. */
  const waiting: (() => void)[] = [];
  let busy = 0;
  let closed = false;

  const leave = () => {
    busy--;
    waiting.shift()?.();
  };

  const place = async (signal: AbortSignal): Promise<void> => {
    while (busy >= most) {
      const turn = Promise.withResolvers<undefined>();
      const wake = () => turn.resolve(undefined);
      waiting.push(wake);
      signal.addEventListener('abort', wake, { once: true });
      await turn.promise;
      signal.removeEventListener('abort', wake);
      const at = waiting.indexOf(wake);
      if (at >= 0) waiting.splice(at, 1);
      if (signal.aborted) {
        // Whoever woke us meant somebody.
        if (at < 0) waiting.shift()?.();
        throw endedError(signal);
      }
    }
    busy++;
  };

  return {
    async take(signal) {
      refuseEnded(signal);
      await place(signal);
      try {
        if (closed) throw new AppError('unavailable', 'The ERP’s database was closed.');
        for (let line = idle.pop(); line; line = idle.pop()) {
          if (line.isOpen()) return { line, fresh: false };
          void line.close();
        }
        return { line: await open(), fresh: true };
      } catch (error) {
        leave();
        throw error;
      }
    },
    give(line, broken) {
      if (broken || closed) void line.close();
      else idle.push(line);
      leave();
    },
    async close() {
      closed = true;
      await Promise.all(idle.splice(0).map((line) => line.close()));
    },
  };
}
