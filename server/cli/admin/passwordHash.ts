import { randomBytes, scrypt } from 'node:crypto';

/** N = 2^14, r = 8, p = 1: 16 MB and some tens of milliseconds (RFC 7914). */
const cost = { ln: 14, r: 8, p: 1 };

/**
 * The scrypt hash of a password in PHC form, `$scrypt$ln=14,r=8,p=1$salt$hash`, with salt and hash in Base64 without padding
 * (github.com/P-H-C/phc-string-format). The password counts in Unicode's composed form (NFC), as UTF-8.
 */
export async function passwordHash(password: string): Promise<string> {
  const salt = randomBytes(16);
  const { ln, r, p } = cost;
  const key = await new Promise<Buffer>((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, 32, { N: 2 ** ln, r, p }, (error, made) =>
      error ? reject(error) : resolve(made),
    );
  });
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  return `$scrypt$ln=${ln},r=${r},p=${p}$${text(salt)}$${text(key)}`;
}
