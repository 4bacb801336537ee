import { pino, type DestinationStream, type Logger } from 'pino';

/**
 * The log: one JSON line an event. Bodies are never logged; headers that carry secrets, and any
 * field of one of these names, are replaced. What still names people is told nowhere but in the store.
 */
export function createLogger(level: string, to?: DestinationStream): Logger {
  const secret = ['authorization', 'cookie', 'password', 'exchangeToken', 'token', 'secret', 'key'];
  const paths = secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths, censor: '[redacted]' },
    serializers: { err: errorForLog },
  };
  return to ? pino(options, to) : pino(options);
}

/** An error with its cause chain, kinds, reasons and stack. Details are facts meant for the log. */
function errorForLog(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { thrown: typeof error };
  const { kind, reason, details, code } = error as unknown as Partial<Record<string, unknown>>;
  return {
    name: error.name,
    // Messages of foreign errors may repeat what was sent; ours are written for people.
    ...(error.name === 'ZodError' ? {} : { message: error.message }),
    kind,
    reason,
    code,
    details,
    stack: depth === 0 ? error.stack?.split('\n').slice(1, 8).join('\n') : undefined,
    cause: error.cause !== undefined && depth < 4 ? errorForLog(error.cause, depth + 1) : undefined,
  };
}
