/**
 * Markup that is ready to be sent. What is no Xml is text and is escaped on the way in, so that no
 * value of a record can ever become an element.
 */
export class Xml {
  readonly markup: string;

  /** @param markup well-formed and complete; made by `element`, hardly ever by hand */
  constructor(markup: string) {
    this.markup = markup;
  }
}
