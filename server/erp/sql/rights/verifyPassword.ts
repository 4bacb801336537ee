import { scrypt, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../../core/AppError.ts';

/**
 * The hash that is computed for a user who is not there, so that no one can tell by the time it takes. Its parameters are
 * those of the product's own hashes.
 */
const nobody = `$scrypt$ln=14,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** 128 · N · r bytes; ln=17, r=8 needs 128 MB. */
const memoryLimit = 256 * 1024 * 1024;

/**
 * Whether a password is the one of a scrypt hash in PHC form: `$scrypt$ln=14,r=8,p=1$salt$hash`, where N = 2^ln (RFC 7914)
 * and salt and hash are Base64 without padding (github.com/P-H-C/phc-string-format). The password counts in Unicode's
 * composed form (NFC), as UTF-8.
 * @param hash null where there is no such user: the same work is done, and the answer is no.
 * @throws AppError `bad-answer` when the ERP's hash is not of this form or asks for unreasonable work.
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const parts =
    /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{8,200})\$([A-Za-z0-9+/]{22,200})$/.exec(
      hash ?? nobody,
    );
  const [, ln, r, p, salt = '', expected = ''] = parts ?? [];
  const cost = { N: 2 ** Number(ln), r: Number(r), p: Number(p), maxmem: memoryLimit };
  const reasonable = cost.N >= 2 && cost.N <= 2 ** 17 && cost.r >= 1 && cost.p >= 1 && cost.p <= 16;
  if (!parts || !reasonable || 128 * cost.N * cost.r >= memoryLimit) {
    throw new AppError('bad-answer', 'The ERP keeps this user’s password in an unknown form.', {
      reason: 'password-form',
    });
  }
  const wanted = Buffer.from(expected, 'base64');
  const made = await new Promise<Buffer>((resolve, reject) => {
    scrypt(
      password.normalize('NFC'),
      Buffer.from(salt, 'base64'),
      wanted.length,
      cost,
      (error, key) => (error ? reject(error) : resolve(key)),
    );
  });
  return timingSafeEqual(made, wanted) && hash !== null;
}
