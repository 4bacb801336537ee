/** A request of office.js, taken out of its envelope (outlook-web-16.01.debug.js, 4956-5027). */
export interface HostRequest {
  action: string;
  kind: 'invoke' | 'registerEvent' | 'unregisterEvent';
  conversationId: string;
  correlationId: unknown;
  data: unknown;
}

const kinds = ['invoke', 'registerEvent', 'unregisterEvent'] as const;

/** Reads what came by postMessage; null for what is no request of office.js. */
export function readRequest(message: unknown): HostRequest | null {
  if (typeof message !== 'string') return null;
  let parsed: Record<string, unknown>;
  try {
    parsed = JSON.parse(message) as Record<string, unknown>;
  } catch {
    // Other scripts post their own texts to this window; they are none of the host's business.
    return null;
  }
  const kind = kinds[Number(parsed._actionType ?? 0)];
  if (parsed._messageType !== 0 || typeof parsed._actionName !== 'string' || !kind) return null;
  return {
    action: parsed._actionName,
    kind,
    conversationId: String(parsed._conversationId),
    correlationId: parsed._correlationId,
    data: parsed._data,
  };
}

/** The answer to a request, or with `isEvent` a message that nobody asked for. */
export function writeResponse(
  request: Pick<HostRequest, 'action' | 'conversationId' | 'correlationId'>,
  data: unknown,
  isEvent = false,
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request.action,
    _conversationId: request.conversationId,
    _correlationId: request.correlationId,
    _origin: location.origin,
    _errorCode: 0,
    _responseType: isEvent ? 1 : 0,
    _data: data,
    _serializerVersion: 1,
  });
}
