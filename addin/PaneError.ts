import type { ErrorKind } from '../shared/errorKinds.ts';

/** What a {@link PaneError} may carry beside its kind and message. */
export interface PaneErrorFacts {
  /** A stable word for the one reason among many of its kind, such as `not-paired`. */
  reason?: string | undefined;
  /** What the administrator finds in the log. */
  correlationId?: string | undefined;
  /** Seconds to wait before trying again, where the backend said so. */
  retryAfter?: number | undefined;
  /** For invalid-input: which part of the request, and what was expected. */
  fields?: readonly { path: string; expected: string }[] | undefined;
  cause?: unknown;
}

/**
 * The one error of the pane: what the backend answered, what Outlook refused, or a connection that
 * failed. `kind` and `reason` choose the sentence that a person reads; `message` is the detail beside
 * it (design.md, "Errors"). `defect` is a fault of ours.
 */
export class PaneError extends Error {
  override readonly name = 'PaneError';
  readonly kind: ErrorKind | 'defect';
  readonly reason: string | undefined;
  readonly correlationId: string | undefined;
  readonly retryAfter: number | undefined;
  readonly fields: readonly { path: string; expected: string }[];

  constructor(kind: ErrorKind | 'defect', message: string, facts: PaneErrorFacts = {}) {
    super(message, { cause: facts.cause });
    this.kind = kind;
    this.reason = facts.reason;
    this.correlationId = facts.correlationId;
    this.retryAfter = facts.retryAfter;
    this.fields = facts.fields ?? [];
  }
}
