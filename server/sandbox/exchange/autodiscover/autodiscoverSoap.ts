import type { Exchange } from '../Exchange.ts';
import { childOf } from '../xml/childOf.ts';
import { escapeXml } from '../xml/escapeXml.ts';
import { readXml } from '../xml/readXml.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

const soap = 'http://schemas.microsoft.com/exchange/2010/Autodiscover';

/** The answer of GetUserSettings ([MS-OXWSADISC] 3.1.4.3). */
export function autodiscoverSoap(exchange: Exchange, body: string, origin: string): string {
  const request = childOf(readXml(body), 'Body', 'GetUserSettingsRequestMessage', 'Request');
  const users = childOf(request, 'Users')?.children ?? [];
  const wanted = (childOf(request, 'RequestedSettings')?.children ?? []).map(({ text }) => text);
  const answers = users.map((user) => userAnswer(exchange, user, wanted, origin)).join('');
  const isEmpty = users.length === 0;
  return (
    '<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">' +
    `<s:Body><GetUserSettingsResponseMessage xmlns="${soap}"><Response>` +
    `<ErrorCode>${isEmpty ? 'InvalidRequest' : 'NoError'}</ErrorCode><ErrorMessage/>` +
    `<UserResponses>${answers}</UserResponses></Response></GetUserSettingsResponseMessage></s:Body></s:Envelope>`
  );
}

function userAnswer(
  exchange: Exchange,
  user: XmlElement,
  wanted: readonly string[],
  origin: string,
): string {
  const found = exchange.mailbox(textOf(user, 'Mailbox') ?? '');
  if (found === undefined) {
    return (
      '<UserResponse><ErrorCode>InvalidUser</ErrorCode><ErrorMessage>Invalid user.</ErrorMessage>' +
      '<UserSettingErrors/><UserSettings/></UserResponse>'
    );
  }
  const values: Readonly<Record<string, string>> = {
    UserDisplayName: found.name,
    AutoDiscoverSMTPAddress: found.address,
    InternalEwsUrl: `${origin}/EWS/Exchange.asmx`,
    ExternalEwsUrl: `${origin}/EWS/Exchange.asmx`,
    EwsSupportedSchemas: 'Exchange2007, Exchange2010, Exchange2013, Exchange2016',
    GroupingInformation: 'DefaultGroup',
    InternalRpcClientServer: 'mail.example.com',
  };
  const settings = wanted.flatMap((name) =>
    values[name] === undefined
      ? []
      : [
          '<UserSetting i:type="StringSetting" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">' +
            `<Name>${name}</Name><Value>${escapeXml(values[name])}</Value></UserSetting>`,
        ],
  );
  return (
    '<UserResponse><ErrorCode>NoError</ErrorCode><ErrorMessage/><UserSettingErrors/>' +
    `<UserSettings>${settings.join('')}</UserSettings></UserResponse>`
  );
}
