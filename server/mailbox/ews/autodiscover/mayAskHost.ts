/**
 * Whether credentials may be sent to a host. A domain allows itself and what lies below it; everything
 * else must be listed, since an answer could else lead the password anywhere.
 *
 * @param domain of the mail address
 * @param allowed names, or `*.` and a name for all below it
 */
export function mayAskHost(host: string, domain: string, allowed: readonly string[]): boolean {
  const name = host.toLowerCase();
  const isBelow = (above: string): boolean => name.endsWith(`.${above}`);
  const own = domain.toLowerCase();
  if (name === own || isBelow(own)) return true;
  return allowed.some((entry) => {
    const rule = entry.toLowerCase();
    return rule.startsWith('*.') ? isBelow(rule.slice(2)) : name === rule;
  });
}
