import { childOf } from '../xml/childOf.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Finding } from './Finding.ts';

/**
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/pox-autodiscover-response-for-exchange
 *
 * @param root of any answer; what is none of these is `nothing`
 */
export function readPoxAnswer(root: XmlElement): Finding {
  const response = root.name === 'Autodiscover' ? childOf(root, 'Response') : undefined;
  const account = childOf(response, 'Account');
  if (account === undefined) {
    const code = textOf(response, 'Error', 'ErrorCode');
    return { type: 'nothing', why: code === undefined ? 'not-autodiscover' : `error-${code}` };
  }
  const action = textOf(account, 'Action')?.trim();
  const [address, url] = [textOf(account, 'RedirectAddr'), textOf(account, 'RedirectUrl')];
  if (action === 'redirectAddr' && address) return { type: 'redirect', address };
  if (action === 'redirectUrl' && url) return { type: 'redirect', url };
  const protocols = account.children.filter((child) => child.name === 'Protocol');
  // EXPR is how the server is reached from outside, EXCH from inside, EXHTTP either.
  for (const type of ['EXPR', 'EXHTTP', 'EXCH']) {
    for (const protocol of protocols) {
      const ewsUrl = textOf(protocol, 'EwsUrl')?.trim();
      if (textOf(protocol, 'Type')?.trim() === type && ewsUrl) return { type: 'found', ewsUrl };
    }
  }
  return { type: 'nothing', why: 'no-ews-url' };
}
