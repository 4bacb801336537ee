import type { ErrorKind } from '../../shared/errorKinds.ts';

/** What an {@link AppError} may carry beside its kind and message. */
export interface AppErrorFacts {
  /** A stable word for the one reason among many of its kind, such as `token-expired`. */
  reason?: string;
  /** Facts for the log and for support: vendor codes, names of fields. Never bodies, addresses, secrets. */
  details?: Record<string, unknown>;
  /** The error underneath. It is logged and never sent to the caller. */
  cause?: unknown;
  /** Seconds to wait before trying again, where the far side said so. */
  retryAfter?: number;
}

/**
 * The one error of this product. Its kind alone decides what follows; its message is a sentence for
 * a person. Whatever else is thrown is a defect of ours.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly kind: ErrorKind;
  readonly reason: string | undefined;
  readonly details: Record<string, unknown>;
  readonly retryAfter: number | undefined;

  constructor(kind: ErrorKind, message: string, facts: AppErrorFacts = {}) {
    super(message, { cause: facts.cause });
    this.kind = kind;
    this.reason = facts.reason;
    this.details = facts.details ?? {};
    this.retryAfter = facts.retryAfter;
  }
}
