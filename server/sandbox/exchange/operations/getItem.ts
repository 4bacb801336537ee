import { shapeItem } from '../shape/shapeItem.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import type { Operation } from './Operation.ts';
import { findItem } from './findItem.ts';
import { respond } from './respond.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/getitem-operation */
export const getItem: Operation = (call, request) => {
  const shape = childOf(request, 'ItemShape');
  const now = call.exchange.now();
  return respond(
    call,
    childOf(request, 'ItemIds')?.children ?? [],
    (id) => {
      const { mailbox, item } = findItem(call, id);
      return [element('Items', [shapeItem(item, shape, { mailbox, now })])];
    },
    [element('Items')],
  );
};
