import { collectOutcomes } from '../answers/collectOutcomes.ts';
import type { Outcome } from '../answers/Outcome.ts';
import type { EwsClient } from '../EwsClient.ts';
import { element } from '../xml/element.ts';
import { badAnswer } from '../xml/badAnswer.ts';
import { childOf } from '../xml/childOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** The forms in which Exchange writes ids (IdFormatType). */
export type IdFormat = 'EwsLegacyId' | 'EwsId' | 'EntryId' | 'HexEntryId' | 'StoreId' | 'OwaId';

/** Which ids, and into what. */
export interface ConvertIdRequest {
  ids: readonly string[];
  /** The primary SMTP address of the mailbox they belong to. */
  mailbox: string;
  from: IdFormat;
  to: IdFormat;
}

/**
 * Converts ids from one form into another.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/convertid-operation
 */
export function convertId(
  client: EwsClient,
  request: ConvertIdRequest,
  signal: AbortSignal,
): Promise<Outcome<string>[]> {
  const ids = request.ids.map((id) =>
    element('t:AlternateId', { Format: request.from, Id: id, Mailbox: request.mailbox }),
  );
  const body = element(
    'm:ConvertId',
    { DestinationFormat: request.to },
    element('m:SourceIds', {}, ...ids),
  );
  return collectOutcomes(
    client,
    { operation: 'ConvertId', body, effect: 'read' },
    {
      count: request.ids.length,
      piece: () => null,
      finish: (message) => readConverted(message.element),
    },
    signal,
  );
}

function readConverted(message: XmlElement): string {
  const id = childOf(message, 'AlternateId')?.attributes['Id'];
  if (id !== undefined) return id;
  throw badAnswer('no-id', 'did not send the converted id');
}
