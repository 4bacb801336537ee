import { X509Certificate } from 'node:crypto';
import { AppError } from '../../core/AppError.ts';
import type { ExchangeTokenSettings } from './ExchangeTokenSettings.ts';

/**
 * The settings with their defaults filled in, so that a mistake shows when the server starts and not
 * at the first sign-in.
 *
 * @throws AppError `not-configured`, `details.setting` naming what is wrong.
 */
export function checkSettings(settings: ExchangeTokenSettings): Required<ExchangeTokenSettings> {
  if (settings.audiences.length === 0) {
    throw wrong('audiences', 'needs at least one add-in address');
  }
  if (settings.amurls.length === 0) {
    throw wrong('amurls', 'needs at least one metadata address');
  }
  for (const audience of settings.audiences) requireHttps('audiences', audience);
  for (const amurl of settings.amurls) requireHttps('amurls', amurl);
  if (settings.ca !== undefined) requireCertificate(settings.ca);
  return {
    audiences: [...settings.audiences],
    amurls: [...settings.amurls],
    ca: settings.ca ?? '',
    clockSkewSeconds: within('clockSkewSeconds', settings.clockSkewSeconds ?? 300, 0, 600),
    fetchTimeoutMs: within('fetchTimeoutMs', settings.fetchTimeoutMs ?? 5_000, 100, 30_000),
    maxBytes: within('maxBytes', settings.maxBytes ?? 262_144, 1_024, 4_194_304),
  };
}

/** Blanks are refused because the address is one half of a mailbox key, where a blank divides. */
function requireHttps(setting: string, address: string): void {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || !address.startsWith('https://') || /\s/.test(address)) {
    throw wrong(setting, 'takes addresses that begin with https://');
  }
  if (url.username !== '' || url.password !== '' || url.hash !== '') {
    throw wrong(setting, 'takes addresses without a user name, a password or a # part');
  }
}

function requireCertificate(pem: string): void {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0) throw wrong('ca', 'needs at least one PEM certificate');
  for (const block of blocks) {
    try {
      new X509Certificate(block);
    } catch (cause) {
      throw wrong('ca', 'holds a certificate that cannot be read', cause);
    }
  }
}

function within(setting: string, value: number, least: number, most: number): number {
  if (!Number.isFinite(value) || value < least || value > most) {
    throw wrong(setting, `takes a number from ${String(least)} to ${String(most)}`);
  }
  return value;
}

function wrong(setting: string, expected: string, cause?: unknown): AppError {
  const message = `The setting "${setting}" for the Exchange sign-in ${expected}.`;
  return new AppError('not-configured', message, {
    reason: 'exchange-identity-settings',
    details: { setting },
    cause,
  });
}
