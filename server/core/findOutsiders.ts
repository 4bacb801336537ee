import type { Person } from '../../shared/items.ts';
import type { Closeness } from './Evidence.ts';
import { isFreemail } from './isFreemail.ts';
import { mailDomain } from './mailDomain.ts';
import { normalizeAddress } from './normalizeAddress.ts';

/** A person on the item who is not of the user's own company. */
export interface Outsider {
  address: string;
  /** Null where the domain says nothing about a company. */
  domain: string | null;
  closeness: Closeness;
}

/** Who the user's own people are: nobody wants a colleague suggested. */
export interface OwnSide {
  addresses: readonly string[];
  /** Registrable domains; freemail domains among them count for nothing. */
  domains: readonly string[];
}

const order: readonly Closeness[] = ['first', 'second', 'third'];

/**
 * The people outside, each address once and as close as it stands anywhere, the closest first. The
 * writer is closest; where nobody outside wrote it (a mail that the user sends, an appointment that
 * the user organizes), those to whom it goes are. Broken and X.500 addresses are left out.
 */
export function findOutsiders(people: readonly Person[], own: OwnSide): Outsider[] {
  const ownAddresses = new Set(own.addresses);
  const ownDomains = new Set(own.domains.filter((domain) => !isFreemail(domain)));
  const found = new Map<string, Outsider>();
  for (const person of people) {
    const address = normalizeAddress(person.address);
    if (address === null || ownAddresses.has(address)) continue;
    const domain = mailDomain(address);
    if (domain !== null && ownDomains.has(domain)) continue;
    const known = found.get(address);
    const closeness = nearer(closenessOf(person.role), known?.closeness);
    found.set(address, {
      address,
      domain: domain === null || isFreemail(domain) ? null : domain,
      closeness,
    });
  }
  const outsiders = [...found.values()];
  const written = outsiders.some((one) => one.closeness === 'first');
  return outsiders
    .map((one) => (!written && one.closeness === 'second' ? promoted(one) : one))
    .sort((a, b) => order.indexOf(a.closeness) - order.indexOf(b.closeness));
}

function closenessOf(role: Person['role']): Closeness {
  if (role === 'from' || role === 'organizer') return 'first';
  return role === 'to' || role === 'required' ? 'second' : 'third';
}

function nearer(a: Closeness, b: Closeness | undefined): Closeness {
  return b !== undefined && order.indexOf(b) < order.indexOf(a) ? b : a;
}

function promoted(outsider: Outsider): Outsider {
  return { ...outsider, closeness: 'first' };
}
