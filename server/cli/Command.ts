/** Where a command reads from and writes to; the process's own, or a test's. */
export interface Console {
  environment: Readonly<Record<string, string | undefined>>;
  /** Results, one line each. */
  out: (line: string) => void;
  /** Questions, progress and complaints. */
  err: (line: string) => void;
  /** Asks for something that is not shown; undefined where there is nobody to ask. */
  askSecret: ((question: string) => Promise<string>) | undefined;
  /** Asks for something that is shown while it is typed; absent where there is nobody to ask. */
  ask?: ((question: string) => Promise<string>) | undefined;
  /**
   * Shows a line that takes the place of the one before it; an empty one takes it away. Absent where there is no
   * terminal.
   */
  progress?: ((line: string) => void) | undefined;
  language: Language;
  signal: AbortSignal;
}

/** The languages of what is said. */
export type Language = 'en' | 'de';

/** A text in each of them. */
export type Texts = Readonly<Record<Language, string>>;

/** What became of a command, as task planners read it. */
export const exitCodes = {
  /** All went well. */
  well: 0,
  /** It was carried out and something is not as it should be. */
  trouble: 1,
  /** It was called wrongly, and nothing was done. */
  misused: 2,
} as const;

/** A command of the console program. */
export interface Command {
  /** One line for the list of commands. */
  summary: Texts;
  /** All options, with what they mean. */
  usage: Texts;
  /**
   * @param args what follows the command's name
   * @returns one of {@link exitCodes}
   * @throws AppError with the sentence to be shown; `invalid-input` where it was called wrongly
   */
  run: (args: readonly string[], console: Console) => Promise<number>;
}
