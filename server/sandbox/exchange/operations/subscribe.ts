import { ItemError } from '../soap/ItemError.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';
import type { Operation } from './Operation.ts';
import { findFolder } from './findFolder.ts';
import { readWatermark } from './readWatermark.ts';
import { watermarkOf } from './watermarkOf.ts';
import { respond } from './respond.ts';

const minute = 60_000;

/** A streaming subscription lives so long without a connection. */
const streamingLife = 30 * minute;

/** More to one mailbox are refused (EWSMaxSubscriptions). */
const most = 5000;

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/subscribe-operation */
export const subscribe: Operation = (call, request) =>
  respond(call, request.children, (wanted) => {
    if (wanted.name === 'PushSubscriptionRequest') {
      throw new ItemError('ErrorInvalidPushSubscriptionUrl', 'The server does not call back.');
    }
    const isAll = wanted.attributes['SubscribeToAllFolders'] === 'true';
    const ids = childOf(wanted, 'FolderIds')?.children ?? [];
    if (isAll === ids.length > 0) {
      throw new ItemError(
        'ErrorInvalidSubscriptionRequest',
        'Either folders are named, or all are meant.',
      );
    }
    const places = ids.map((id) => findFolder(call, id));
    const mailbox = places[0]?.mailbox ?? call.mailbox;
    if (places.some((place) => place.mailbox !== mailbox)) {
      throw new ItemError(
        'ErrorInvalidSubscriptionRequest',
        'The folders are of several mailboxes.',
      );
    }
    if (call.exchange.subscriptions.countOf(mailbox) >= most) {
      throw new ItemError('ErrorExceededSubscriptionCount', 'There are too many subscriptions.');
    }
    const isPull = wanted.name === 'PullSubscriptionRequest';
    const watermark = textOf(wanted, 'Watermark');
    const from = watermark === undefined ? undefined : readWatermark(mailbox, watermark);
    if (from === null || (from !== undefined && mailbox.events.hasMissed(from)))
      throw new ItemError('ErrorInvalidWatermark', 'The watermark is invalid.');
    const made = call.exchange.subscriptions.add(
      {
        kind: isPull ? 'pull' : 'streaming',
        mailbox,
        owner: call.account?.address ?? null,
        folders: isAll ? null : new Set(places.map(({ folder }) => folder.id)),
        types: new Set(childOf(wanted, 'EventTypes')?.children.map(({ text }) => text)),
        timeout: isPull ? Number(textOf(wanted, 'Timeout')) * minute : streamingLife,
      },
      from,
    );
    return [
      element('SubscriptionId', made.id),
      ...(isPull ? [element('Watermark', watermarkOf(mailbox, made.told))] : []),
    ];
  });
