import type { Exchange } from '../Exchange.ts';
import { childOf } from '../xml/childOf.ts';
import { escapeXml } from '../xml/escapeXml.ts';
import { readXml } from '../xml/readXml.ts';
import { textOf } from '../xml/textOf.ts';

const pox = 'http://schemas.microsoft.com/exchange/autodiscover';

/** The POX answer ([MS-OXDSCLI] 3.1.5): where the mailbox of an address is. */
export function autodiscoverPox(exchange: Exchange, body: string, origin: string): string {
  const request = childOf(readXml(body), 'Request');
  const found = exchange.mailbox(textOf(request, 'EMailAddress') ?? '');
  const schema = `${pox}/outlook/responseschema/2006a`;
  const inside =
    found === undefined
      ? `<Response xmlns="${pox}/responseschema/2006"><Error Time="00:00:00.0000000" Id="1"><ErrorCode>500</ErrorCode>` +
        `<Message>The email address can't be found.</Message><DebugData/></Error></Response>`
      : `<Response xmlns="${schema}"><User><DisplayName>${escapeXml(found.name)}</DisplayName>` +
        `<AutoDiscoverSMTPAddress>${escapeXml(found.address)}</AutoDiscoverSMTPAddress></User>` +
        `<Account><AccountType>email</AccountType><Action>settings</Action>${protocols(origin)}</Account></Response>`;
  return `<?xml version="1.0" encoding="utf-8"?><Autodiscover xmlns="${pox}/responseschema/2006">${inside}</Autodiscover>`;
}

function protocols(origin: string): string {
  return ['EXCH', 'EXPR']
    .map(
      (type) =>
        `<Protocol><Type>${type}</Type><Server>mail.example.com</Server>` +
        `<ASUrl>${origin}/EWS/Exchange.asmx</ASUrl><EwsUrl>${origin}/EWS/Exchange.asmx</EwsUrl></Protocol>`,
    )
    .join('');
}
