import type { AddressMatch } from './AddressMatch.ts';

/**
 * Who a mail's other end is, out of what its addresses are in the ERP: the first of them that is somebody (EM6 "first known
 * recipient"). One about which the ERP failed may be the first, so nothing is said before it is known. Where none is
 * somebody, several wins over nobody, since that is told.
 *
 * @param matches in the order of `otherEnds`.
 */
export function matchOfMail(matches: readonly AddressMatch[]): AddressMatch {
  const telling = matches.find(({ state }) => state === 'known' || state === 'failed');
  return telling ?? matches.find(({ state }) => state === 'several') ?? { state: 'nobody' };
}
