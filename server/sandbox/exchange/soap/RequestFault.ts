/** Where and how a request breaks the schema. */
interface Violation {
  line: number;
  column: number;
  violation: string;
}

/** Why a whole request is refused: answered by a SOAP fault (EWS, "Handling errors"). */
export class RequestFault extends Error {
  override name = 'RequestFault';
  /** A ResponseCode. */
  code: string;
  violation: Violation | null;
  /** Values of `MessageXml`, for example BackOffMilliseconds. */
  values: Readonly<Record<string, string>>;

  constructor(
    code: string,
    message: string,
    violation: Violation | null = null,
    values: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.code = code;
    this.violation = violation;
    this.values = values;
  }
}
