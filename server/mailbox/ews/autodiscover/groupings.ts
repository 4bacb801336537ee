import type { Clock } from '../../../ports/Clock.ts';
import { badAnswer } from '../xml/badAnswer.ts';
import { childOf } from '../xml/childOf.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { EwsServerSettings } from '../EwsServerSettings.ts';
import { checkUrl } from '../transport/checkUrl.ts';
import type { EwsCredentials } from '../transport/EwsCredentials.ts';
import { postDocument } from './postDocument.ts';
import { soapRequest } from './soapRequest.ts';

/** The most users of one request. */
const atATime = 100;

const wanted = ['GroupingInformation', 'ExternalEwsUrl'] as const;

/**
 * Asks which mailboxes can be watched over one connection: those whose GroupingInformation and
 * ExternalEwsUrl are the same. Asked is the SOAP service beside the configured EWS, and nobody else: the
 * address it names serves to tell groups apart and is sent nothing.
 * https://learn.microsoft.com/exchange/client-developer/exchange-web-services/how-to-maintain-affinity-between-group-of-subscriptions-and-mailbox-server
 *
 * @returns a key for each address the server knows; equal ones belong together
 * @throws AppError what the service failed with; or the signal's reason
 */
export async function groupings(
  settings: Pick<EwsServerSettings, 'url' | 'ca'> & {
    /** Never a user's own token: it goes to EWS alone. */
    credentials: Exclude<EwsCredentials, { kind: 'callback-token' }>;
  },
  addresses: readonly string[],
  clock: Clock,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const url = new URL(
    '/autodiscover/autodiscover.svc',
    checkUrl(settings.url, 'address of Exchange'),
  );
  const keys = new Map<string, string>();
  for (let at = 0; at < addresses.length; at += atATime) {
    const part = addresses.slice(at, at + atATime);
    const body = soapRequest(part, wanted, url.href);
    const answer = await postDocument(url, body, { ...settings, timeoutMs: 60_000 }, clock, signal);
    if ('location' in answer)
      throw badAnswer('redirect', 'sends the request on to another address');
    for (const [index, key] of readKeys(answer.root, part.length).entries()) {
      const address = part[index];
      if (address !== undefined && key !== undefined) keys.set(address, key);
    }
  }
  return keys;
}

/** One for each user, in the order they were asked for; undefined for whom it does not know. */
function readKeys(envelope: XmlElement, count: number): (string | undefined)[] {
  const response = childOf(envelope, 'Body', 'GetUserSettingsResponseMessage', 'Response');
  const users = childOf(response, 'UserResponses')?.children ?? [];
  if (textOf(response, 'ErrorCode') !== 'NoError' || users.length !== count) {
    throw badAnswer('not-autodiscover', 'did not say which mailboxes belong together');
  }
  return users.map((user) => {
    const settings = childOf(user, 'UserSettings')?.children ?? [];
    const [group, url] = wanted.map((name) =>
      textOf(
        settings.find((one) => textOf(one, 'Name') === name),
        'Value',
      )?.trim(),
    );
    return group === undefined ? undefined : `${group} ${url ?? ''}`;
  });
}
