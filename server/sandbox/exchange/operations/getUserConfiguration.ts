import { ItemError } from '../soap/ItemError.ts';
import { childOf } from '../xml/childOf.ts';
import type { Operation } from './Operation.ts';
import { findFolder } from './findFolder.ts';
import { respond } from './respond.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/getuserconfiguration-operation */
export const getUserConfiguration: Operation = (call, request) =>
  respond(call, [request], () => {
    const id = childOf(request, 'UserConfigurationName')?.children[0];
    findFolder(call, id);
    throw new ItemError('ErrorItemNotFound', 'The specified object was not found in the store.');
  });
