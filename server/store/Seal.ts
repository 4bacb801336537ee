import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { AppError } from '../core/AppError.ts';

const cipher = 'aes-256-gcm';

/**
 * Encrypts what the store holds of people's texts and of secrets: AES-256-GCM with a random nonce of 96 bits (NIST SP
 * 800-38D, 8.2.2). The row's place is authenticated along, so a body is of no use in another row.
 */
export class Seal {
  readonly #keys: ReadonlyMap<string, Uint8Array>;
  readonly #first: string | undefined;
  readonly #damaged: (cause: unknown) => AppError;

  /**
   * @param keys 32 bytes each: the first one seals, all open, so that a key can be replaced.
   * @param damaged Says what to do about a body that no longer is what was sealed.
   * @throws AppError `not-configured`, reason `store-key`.
   */
  constructor(keys: readonly Uint8Array[], damaged: (cause: unknown) => AppError) {
    if (keys.some((key) => key.length !== 32)) throw missing('A key must have 32 bytes.');
    this.#keys = new Map(keys.map((key) => [nameOf(key), key]));
    [this.#first] = this.#keys.keys();
    this.#damaged = damaged;
  }

  /** @throws AppError `not-configured`, reason `store-key`, where there is no key. */
  close(text: string, ...place: readonly string[]): string {
    const name = this.#first;
    const key = name === undefined ? undefined : this.#keys.get(name);
    if (name === undefined || key === undefined) {
      throw missing('Secrets and the journal are encrypted, and no key for that is set.');
    }
    const nonce = randomBytes(12);
    const sealing = createCipheriv(cipher, key, nonce);
    sealing.setAAD(Buffer.from(JSON.stringify(place)));
    const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
    const whole = Buffer.concat([nonce, sealing.getAuthTag(), sealed]);
    return `${name}.${whole.toString('base64url')}`;
  }

  /**
   * @throws AppError `not-configured`, reason `store-key`, where the key that sealed it is not there; `bad-answer` for what
   * was not sealed with it, or elsewhere.
   */
  open(body: string, ...place: readonly string[]): string {
    const [name = '', text = ''] = body.split('.');
    const key = this.#keys.get(name);
    if (key === undefined) throw missing('The key that this was encrypted with is not set.');
    const whole = Buffer.from(text, 'base64url');
    try {
      const opening = createDecipheriv(cipher, key, whole.subarray(0, 12), { authTagLength: 16 });
      opening.setAAD(Buffer.from(JSON.stringify(place)));
      opening.setAuthTag(whole.subarray(12, 28));
      return Buffer.concat([opening.update(whole.subarray(28)), opening.final()]).toString('utf8');
    } catch (error) {
      throw this.#damaged(error);
    }
  }

  /** Whether a body was sealed by a key that is there and that another one has taken the place of. */
  isOutdated(body: string): boolean {
    const [name = ''] = body.split('.');
    return name !== this.#first && this.#keys.has(name);
  }
}

/** Tells keys apart and says nothing about them. Its text is as old as the first body that was sealed. */
function nameOf(key: Uint8Array): string {
  return createHash('sha256').update('erp-link journal key').update(key).digest('hex').slice(0, 8);
}

function missing(message: string): AppError {
  return new AppError('not-configured', `storeKeys: ${message}`, { reason: 'store-key' });
}
