import { mailAddresses } from './mailAddresses.ts';

const most = 20;

/**
 * The host names in a column with web or mail addresses, in small letters and without `www.`; a name with
 * umlauts in its ASCII form, as mail has it. Which part of a host is the organization's is decided where they are compared.
 */
export function internetDomains(text: string): string[] {
  const addresses = mailAddresses(text);
  const hosts = addresses.length > 0 ? addresses.map(afterAt) : text.split(/[\s,;]+/).map(hostOf);
  return [...new Set(hosts.map(tidy))].filter((host) => host !== '').slice(0, most);
}

function afterAt(address: string): string {
  return hostOf(address.slice(address.lastIndexOf('@') + 1));
}

function hostOf(text: string): string {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  // The URL parser knows ports, paths, and the ASCII form of umlauts.
  return URL.canParse(address) ? new URL(address).hostname : '';
}

function tidy(host: string): string {
  const bare = host.replace(/^www\./, '').replace(/\.$/, '');
  // An IP address or a name without a dot is nobody's domain.
  return /^[a-z0-9_-]+(\.[a-z0-9_-]+)*\.[a-z][a-z0-9-]+$/.test(bare) ? bare : '';
}
