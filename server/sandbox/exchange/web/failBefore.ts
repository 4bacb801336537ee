import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../Fault.ts';
import { RequestFault } from '../soap/RequestFault.ts';
import { endAnswer } from './endAnswer.ts';

/**
 * Lets a request go wrong before it is looked at, as was planned.
 *
 * @returns whether it was answered by that
 * @throws RequestFault where the fault is one of SOAP
 */
export async function failBefore(fault: Fault, response: ServerResponse): Promise<boolean> {
  switch (fault.kind) {
    case 'busy': {
      const values = { BackOffMilliseconds: String(fault.backOffMilliseconds) };
      const text = 'The server cannot service this request right now. Try again later.';
      if (fault.isWrapped !== true) throw new RequestFault('ErrorServerBusy', text, null, values);
      throw new RequestFault(
        'ErrorInternalServerError',
        `An internal server error occurred. ErrorServerBusy: ${text}`,
        null,
        values,
      );
    }
    case 'fault':
      throw new RequestFault(fault.code, 'This fails because it was asked to.');
    case 'status':
      if (fault.retryAfter !== undefined)
        response.setHeader('Retry-After', String(fault.retryAfter));
      endAnswer(
        response,
        fault.status,
        'text/html',
        '<html><body>Service Unavailable</body></html>',
      );
      return true;
    case 'html':
      endAnswer(
        response,
        200,
        'text/html',
        '<!DOCTYPE html><html><body><h1>Sign in</h1></body></html>',
      );
      return true;
    case 'dropped':
      if (fault.isAfterwards === true) return false;
      response.destroy();
      return true;
    case 'slow':
      await wait(fault.milliseconds);
      return false;
    case 'wrong-answer':
      endAnswer(
        response,
        200,
        'text/xml; charset=utf-8',
        '<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><m:GetRoomListsResponse xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages" ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode><m:RoomLists/></m:GetRoomListsResponse></s:Body></s:Envelope>',
      );
      return true;
    case 'items':
    case 'truncated':
      return false;
  }
}
