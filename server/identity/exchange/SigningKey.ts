import type { KeyObject } from 'node:crypto';
import type { AppError } from '../../core/AppError.ts';

/**
 * A signing key as a server published it. One that cannot be used keeps the reason why, so that only
 * the tokens signed with it are refused, and for that reason.
 */
export type SigningKey = { usable: true; publicKey: KeyObject } | { usable: false; why: AppError };
