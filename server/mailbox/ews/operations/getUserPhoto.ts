import { AppError } from '../../../core/AppError.ts';
import { collectOutcomes } from '../answers/collectOutcomes.ts';
import { valueOf } from '../answers/valueOf.ts';
import type { EwsClient } from '../EwsClient.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';

/** Edge lengths in pixels that Exchange keeps. */
export type PhotoSize = 48 | 64 | 96 | 120 | 240 | 360 | 432 | 504 | 648;

/**
 * Reads the picture of a person of the organisation, usually JPEG.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getuserphoto-operation
 *
 * @returns null where there is none
 */
export async function getUserPhoto(
  client: EwsClient,
  request: { address: string; size: PhotoSize },
  signal: AbortSignal,
): Promise<Buffer | null> {
  const body = element(
    'm:GetUserPhoto',
    {},
    element('m:Email', {}, request.address),
    element('m:SizeRequested', {}, `HR${request.size}x${request.size}`),
  );
  try {
    const outcomes = await collectOutcomes(
      client,
      { operation: 'GetUserPhoto', body, effect: 'read', flat: true },
      {
        count: 1,
        piece: () => null,
        finish: (message) => textOf(message.element, 'PictureData') ?? '',
      },
      signal,
    );
    const picture = valueOf(outcomes);
    return picture === '' ? null : Buffer.from(picture, 'base64');
  } catch (error) {
    // That there is no picture is an answer, given as an error or as a fault.
    if (error instanceof AppError && error.reason === 'ErrorItemNotFound') return null;
    throw error;
  }
}
