import { childOf } from '../xml/childOf.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Finding } from './Finding.ts';

/**
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getusersettingsresponse-soap
 *
 * @param envelope of any answer; what is none of these is `nothing`
 */
export function readSoapAnswer(envelope: XmlElement): Finding {
  const response = childOf(envelope, 'Body', 'GetUserSettingsResponseMessage', 'Response');
  if (response === undefined) return { type: 'nothing', why: 'not-autodiscover' };
  const whole = textOf(response, 'ErrorCode');
  const user = childOf(response, 'UserResponses', 'UserResponse');
  const code = whole === 'NoError' ? textOf(user, 'ErrorCode') : whole;
  const target = textOf(user, 'RedirectTarget');
  if (code === 'RedirectAddress' && target) return { type: 'redirect', address: target };
  if (code === 'RedirectUrl' && target) return { type: 'redirect', url: target };
  if (code !== 'NoError') return { type: 'nothing', why: code ?? 'not-autodiscover' };
  const settings = childOf(user, 'UserSettings')?.children ?? [];
  for (const name of ['ExternalEwsUrl', 'InternalEwsUrl']) {
    const setting = settings.find((one) => textOf(one, 'Name') === name);
    const ewsUrl = textOf(setting, 'Value')?.trim();
    if (ewsUrl) return { type: 'found', ewsUrl };
  }
  return { type: 'nothing', why: 'no-ews-url' };
}
