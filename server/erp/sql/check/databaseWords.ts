/**
 * What the database itself said beneath an error of ours, in one line; empty where it said nothing. It may hold values, so it is for
 * the administrator's own screen only and never for a log.
 */
export function databaseWords(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  // That we stopped waiting is no word of the database's.
  if (!(cause instanceof Error) || /^(Timeout|Abort)Error$/.test(cause.name)) return '';
  const said = cause as Error & { sqlMessage?: unknown; odbcErrors?: unknown };
  const { sqlMessage, odbcErrors } = said;
  const odbc = Array.isArray(odbcErrors)
    ? (odbcErrors as readonly { message?: unknown }[])[0]?.message
    : undefined;
  const text = [sqlMessage, odbc, said.message].find(
    (one) => typeof one === 'string' && one !== '',
  );
  return typeof text === 'string' ? (text.split('\n')[0] ?? '').slice(0, 300) : '';
}
