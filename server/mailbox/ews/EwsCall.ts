import type { Affinity } from './transport/Affinity.ts';
import type { Xml } from './xml/Xml.ts';
import type { XmlLimits } from './xml/XmlLimits.ts';

/** One request to EWS and how its answer is to be read. */
export interface EwsCall {
  /** The name of the operation; its answer is called the same with `Response` behind it. */
  operation: string;
  /** The element of the operation, such as `<m:GetItem>`. */
  body: Xml;
  /** Whether it changes anything: what cannot be told of a write afterwards is `uncertain`. */
  effect: 'read' | 'write';
  /**
   * Where in a response message the things lie that are handed out one by one, such as `Items` or
   * `RootFolder/Items`.
   */
  pieces?: readonly string[];
  /** The answer is itself the only response message, without the list around it. */
  flat?: boolean;
  /** The server keeps answering with whole envelopes until it closes (GetStreamingEvents). */
  streaming?: boolean;
  /** Limits other than the usual ones. */
  limits?: Partial<XmlLimits>;
  /** Milliseconds for the whole call, where it is not the server's usual one. */
  timeoutMs?: number;
  /** Requests that must reach the same machine behind a load balancer. */
  affinity?: Affinity;
}
