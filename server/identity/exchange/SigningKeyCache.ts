import type { KeyObject } from 'node:crypto';
import { AppError } from '../../core/AppError.ts';
import type { Clock } from '../../ports/Clock.ts';
import { refusal } from './refusal.ts';
import type { SigningKey } from './SigningKey.ts';

/** How long keys are trusted without asking again, in ms: a withdrawn key is forgotten by then. */
const keepFor = 24 * 60 * 60 * 1000;

/** How long a server is left alone after it was asked, whatever it answered, in ms. */
const pause = 60 * 1000;

/** What is known of one metadata address. */
interface Source {
  keys: Map<string, SigningKey>;
  keysFrom: number;
  askedAt: number;
  /** Under way; never rejects. Every caller waits for the same one. */
  loading: Promise<void> | null;
  /** Why the last loading failed; null where it did not. */
  failure: unknown;
}

/**
 * The signing keys of the configured servers. A server is asked at the first token, when its keys
 * are a day old, and when a token names a key it did not list (certificate roll-over), and never more
 * than once a minute: tokens are anybody's text until their signature is checked, and must not make
 * us hammer a server. There is one entry an address and at most 50 keys in it, so the cache cannot
 * be made to grow from outside.
 */
export class SigningKeyCache {
  readonly #sources = new Map<string, Source>();
  readonly #load: (amurl: string) => Promise<Map<string, SigningKey>>;
  readonly #clock: Clock;

  /** @param load reads a server's keys by their thumbprint; what it throws is passed on. */
  constructor(load: (amurl: string) => Promise<Map<string, SigningKey>>, clock: Clock) {
    this.#load = load;
    this.#clock = clock;
  }

  /**
   * The key with that thumbprint.
   *
   * @param amurl an address from the configured list
   * @param thumbprint hex
   * @param signal ends this caller's waiting, not the fetch that others wait for
   * @throws AppError `not-signed-in`, reason `signing-key-unknown`, where the server does not list
   * the key; `unavailable` or `bad-answer` where it could not be asked.
   */
  async find(amurl: string, thumbprint: string, signal?: AbortSignal): Promise<KeyObject> {
    const source = this.#sourceOf(amurl);
    const held = this.#held(source, thumbprint);
    if (held?.usable) return held.publicKey;
    await this.#refresh(amurl, source, signal);
    const found = this.#held(source, thumbprint);
    if (found?.usable) return found.publicKey;
    const retryAfter = this.#secondsUntilAsking(source);
    if (source.failure !== null) throw later(source.failure, retryAfter);
    if (found !== undefined) throw later(found.why, retryAfter);
    throw refusal('signing-key-unknown', { retryAfter });
  }

  #sourceOf(amurl: string): Source {
    const known = this.#sources.get(amurl);
    if (known !== undefined) return known;
    const source: Source = {
      keys: new Map(),
      keysFrom: -Infinity,
      askedAt: -Infinity,
      loading: null,
      failure: null,
    };
    this.#sources.set(amurl, source);
    return source;
  }

  #held(source: Source, thumbprint: string): SigningKey | undefined {
    return this.#isWithin(source.keysFrom, keepFor) ? source.keys.get(thumbprint) : undefined;
  }

  async #refresh(amurl: string, source: Source, signal: AbortSignal | undefined): Promise<void> {
    if (source.loading === null && !this.#isWithin(source.askedAt, pause)) {
      source.askedAt = this.#clock.now();
      source.loading = this.#reload(amurl, source, source.askedAt).finally(() => {
        source.loading = null;
      });
    }
    if (source.loading !== null) await unlessAborted(source.loading, signal);
  }

  async #reload(amurl: string, source: Source, startedAt: number): Promise<void> {
    try {
      source.keys = await this.#load(amurl);
      source.keysFrom = startedAt;
      source.failure = null;
    } catch (error) {
      source.failure = error;
    }
  }

  /** A clock that was set back must not stretch a span, so a moment in the future is not within. */
  #isWithin(moment: number, span: number): boolean {
    const age = this.#clock.now() - moment;
    return age >= 0 && age < span;
  }

  #secondsUntilAsking(source: Source): number {
    return Math.max(1, Math.ceil((source.askedAt + pause - this.#clock.now()) / 1000));
  }
}

/** A remembered failure for one more caller, with the time that is left until it is tried again. */
function later(failure: unknown, retryAfter: number): unknown {
  if (!(failure instanceof AppError)) return failure;
  return new AppError(failure.kind, failure.message, {
    ...(failure.reason !== undefined && { reason: failure.reason }),
    details: failure.details,
    cause: failure,
    retryAfter,
  });
}

/** @throws the signal's reason as soon as it is aborted. */
async function unlessAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return work;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => {
    reject(signal.reason);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
