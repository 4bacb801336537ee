import type { Operation } from './Operation.ts';
import { placeItems } from './placeItems.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/copyitem-operation */
export const copyItem: Operation = (call, request) => placeItems(call, request, true);
