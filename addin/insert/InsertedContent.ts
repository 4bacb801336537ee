/** The same content for a body of either form. */
export interface InsertedContent {
  /** Without scripts, colours and anything from elsewhere. */
  html: string;
  text: string;
}
