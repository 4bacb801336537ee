import { ItemError } from '../soap/ItemError.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';
import type { Operation } from './Operation.ts';
import { failureMessage } from './failureMessage.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/getuserphoto-operation */
export const getUserPhoto: Operation = (call, request) => {
  // Everybody may see everybody's picture.
  const mailbox = call.exchange.mailbox(textOf(request, 'Email') ?? '');
  if (mailbox === undefined || mailbox.photo === null) {
    const none = new ItemError('ErrorItemNotFound', 'There is no photo of that person.');
    return failureMessage('GetUserPhotoResponse', none, [element('HasChanged', false)]);
  }
  return element(
    'GetUserPhotoResponse',
    [
      element('ResponseCode', 'NoError'),
      element('HasChanged', true),
      element('PictureData', mailbox.photo),
    ],
    { ResponseClass: 'Success' },
  );
};
