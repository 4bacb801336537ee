import { PaneError } from '../PaneError.ts';
import type { Texts } from './Texts.ts';

/** Reasons that come in families, by how they begin. */
const families: readonly [prefix: string, say: 'tokenRefused' | 'exchangeAway' | 'serviceAway'][] =
  [
    ['token-', 'tokenRefused'],
    ['signature-', 'tokenRefused'],
    ['signing-', 'tokenRefused'],
    ['metadata-', 'exchangeAway'],
    ['store-', 'serviceAway'],
  ];

/** The sentence that tells a person what went wrong: by the error's reason where we know it, else by its kind. */
export function sayError(error: unknown, texts: Texts): string {
  const { errors } = texts;
  if (!(error instanceof PaneError)) return errors.defect;
  const { kind, reason = '', retryAfter = 0 } = error;
  if (kind === 'too-many-requests' && retryAfter > 0) {
    const wait = sayWait(retryAfter);
    return reason === 'login-brake' ? errors.waitForLogin(wait) : errors.wait(wait);
  }
  const reasons: Partial<Record<string, string>> = errors.reasons;
  const family = families.find(([prefix]) => reason.startsWith(prefix))?.[1];
  return reasons[reason] ?? (family === undefined ? errors[kind] : errors[family]);
}

/** All languages write these units the same. */
function sayWait(seconds: number): string {
  return seconds > 90 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds)} s`;
}
