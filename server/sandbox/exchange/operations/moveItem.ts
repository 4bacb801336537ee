import type { Operation } from './Operation.ts';
import { placeItems } from './placeItems.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/moveitem-operation */
export const moveItem: Operation = (call, request) => placeItems(call, request, false);
