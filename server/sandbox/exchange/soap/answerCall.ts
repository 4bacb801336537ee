import type { Call } from '../operations/Call.ts';
import { operations } from '../operations/operations.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { ItemError } from './ItemError.ts';
import { RequestFault } from './RequestFault.ts';

/**
 * Answers a request.
 *
 * @throws RequestFault
 */
export async function answerCall(call: Call, request: XmlElement): Promise<XmlElement> {
  const operation = operations[call.operation];
  if (operation === undefined) {
    throw new RequestFault('ErrorInvalidOperation', `${call.operation} is not supported.`);
  }
  try {
    return await operation(call, request);
  } catch (error) {
    if (error instanceof ItemError) throw new RequestFault(error.code, error.message);
    throw error;
  }
}
