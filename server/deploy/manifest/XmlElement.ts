/** One element of a manifest, with its namespaces resolved: prefixes are gone, URIs are compared. */
export interface XmlElement {
  /** The name without its prefix, such as `SourceLocation`. */
  name: string;
  /** The URI of the element's namespace; '' for none. */
  space: string;
  /**
   * Values by name. An attribute without a namespace goes by its name; `xsi:type` by that name
   * whatever its prefix is; any other one by `{uri}name`. Declarations of namespaces are left out.
   */
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** The text directly inside, without the white space around it. */
  text: string;
  /** Where the element starts, counted from 1. */
  line: number;
}
