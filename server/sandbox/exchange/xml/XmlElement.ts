/** An element of a request or an answer, without its namespace declarations. */
export interface XmlElement {
  /** The local name. */
  name: string;
  /** `m` and `t` for Exchange's two namespaces, `s` for SOAP, the address of any other; empty: that of its type. */
  space: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** All text directly in it. */
  text: string;
  /** Where it began in the request, from 1; 0 for what was made here. */
  line: number;
  column: number;
}
