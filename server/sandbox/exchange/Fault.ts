/** Something that goes wrong on demand. */
export type Fault =
  /** The SOAP fault of throttling, or the same wrapped in ErrorInternalServerError with status 200. */
  | { kind: 'busy'; backOffMilliseconds: number; isWrapped?: boolean }
  /** A bare status of the web server, for example 503 with Retry-After, or 500. */
  | { kind: 'status'; status: number; retryAfter?: number }
  /** A SOAP fault with that code. */
  | { kind: 'fault'; code: string }
  /** All items of the request fail with that code, or only those at the places given, from 0. */
  | { kind: 'items'; code: string; at?: readonly number[] }
  /** A page of a proxy with status 200. */
  | { kind: 'html' }
  /** The answer is cut off after so many bytes. */
  | { kind: 'truncated'; bytes: number }
  /** The connection is closed; `afterwards` when what was asked has been done. */
  | { kind: 'dropped'; isAfterwards?: boolean }
  /** The answer comes so much later. */
  | { kind: 'slow'; milliseconds: number }
  /** The answer of another operation. */
  | { kind: 'wrong-answer' };
