import { mailDomain } from '../../core/mailDomain.ts';
import { normalizeAddress } from '../../core/normalizeAddress.ts';
import { normalizeNumber } from '../../core/normalizeNumber.ts';
import type { Directory } from '../../ports/Directory.ts';
import { storableText } from '../storableText.ts';

/**
 * An address, domain or number as it stands in the index, the same for an entry and for a question. Null for
 * what is none: it finds nothing and is found by nothing.
 */
export function normalKey(type: Parameters<Directory['find']>[2], text: string): string | null {
  const key = normalizers[type](text);
  return key === null || key === '' ? null : storableText(key, true);
}

const normalizers: Record<Parameters<Directory['find']>[2], (text: string) => string | null> = {
  address: normalizeAddress,
  // Registrable domains only: what is asked for is one, what an ERP holds may be a host below it.
  domain: (text) => mailDomain(`x@${text.trim()}`),
  number: normalizeNumber,
};
