import { createPrivateKey, X509Certificate } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from 'selfsigned';

const day = 24 * 60 * 60 * 1000;

/** Browsers take at most 398 days; the first of ours lies in the past, for clocks that are behind. */
const validDays = 397;

/** A certificate with less than this left is replaced, so that no working day is hit by its end. */
const renewDays = 30;

/** What the try-out serves https with. */
interface DevCertificate {
  /** PEM. */
  cert: string;
  /** PEM. */
  key: string;
  /** The certificate's file, for the sentence that says how to trust it. */
  certPath: string;
  /** Whether it was made just now, so that a browser cannot trust it yet. */
  isNew: boolean;
}

/**
 * The TLS certificate for localhost, 127.0.0.1 and ::1: made at the first start, kept in the folder
 * (its key readable by the owner only) and used until 30 days before its end. It is no CA: whoever
 * trusts it trusts these three names and nothing else.
 *
 * @param folder is made where it is missing
 * @param now milliseconds since 1970
 * @throws the file system's error where the folder cannot be read or written.
 */
export async function devCertificate(folder: string, now = Date.now()): Promise<DevCertificate> {
  const certPath = join(folder, 'localhost.crt');
  const keyPath = join(folder, 'localhost.key');
  const [cert, key] = await Promise.all([readIfThere(certPath), readIfThere(keyPath)]);
  if (isUsable(cert, key, now)) {
    await chmod(keyPath, 0o600);
    return { cert, key, certPath, isNew: false };
  }
  const made = await make(now);
  await mkdir(folder, { recursive: true });
  await replace(keyPath, made.key, 0o600);
  await replace(certPath, made.cert, 0o644);
  return { ...made, certPath, isNew: true };
}

async function make(now: number): Promise<{ cert: string; key: string }> {
  const from = now - day;
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(from),
    notAfterDate: new Date(from + validDays * day),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { cert: made.cert, key: made.private };
}

/** Whatever is wrong with the files, a new pair is the answer: nothing depends on the old one. */
function isUsable(cert: string, key: string, now: number): boolean {
  try {
    const certificate = new X509Certificate(cert);
    return (
      certificate.checkPrivateKey(createPrivateKey(key)) &&
      certificate.validFromDate.getTime() <= now &&
      certificate.validToDate.getTime() > now + renewDays * day
    );
  } catch {
    return false;
  }
}

/** The text, or an empty one where there is no such file; any other trouble is thrown. */
async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** Written beside and renamed: a start that is broken off leaves no half file behind. */
async function replace(path: string, text: string, mode: number): Promise<void> {
  const draft = `${path}.${String(process.pid)}`;
  await writeFile(draft, text, { mode });
  await rename(draft, path);
}
