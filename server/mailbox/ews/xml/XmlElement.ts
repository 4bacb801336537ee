/** An element that was read, with what is in it. Never a whole answer: one item, folder or event. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** Its namespace, empty where there is none. */
  readonly space: string;
  /** As written; none of what EWS sends as an attribute has a prefix. */
  readonly attributes: Readonly<Partial<Record<string, string>>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
}
