/** Why one item or folder of a request is refused: a response message of class Error. */
export class ItemError extends Error {
  override name = 'ItemError';
  /** A ResponseCode. */
  code: string;
  /** Values of `MessageXml`. */
  values: Readonly<Record<string, string>>;

  constructor(code: string, message: string, values: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.values = values;
  }
}
