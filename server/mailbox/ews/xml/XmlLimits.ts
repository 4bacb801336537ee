/** How much of an answer is read before it is refused. All counts are of one answer. */
export interface XmlLimits {
  /** Bytes of the whole answer, unpacked. */
  bytes: number;
  /** Elements inside each other. */
  depth: number;
  /** Attributes of one element. */
  attributes: number;
  /** Bytes from one tag to the next: a text, an attribute's value, a comment. */
  text: number;
  /** Elements of one item, or of all that is around the items. */
  elements: number;
}
