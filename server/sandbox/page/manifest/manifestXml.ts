/** Child elements with a local name, whatever their namespace prefix. */
export function children(parent: Element | null, name: string): Element[] {
  return [...(parent?.children ?? [])].filter((one) => one.localName === name);
}

/** The first child with a local name; null where there is none. */
export function child(parent: Element | null, name: string): Element | null {
  return children(parent, name)[0] ?? null;
}

/** An element's `xsi:type`. */
export function typeOf(element: Element): string {
  return element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';
}
