/**
 * Wall time or a day in one form: yyyy-mm-ddThh:mm:ss, without the parts of seconds that most sides do not keep. What
 * is no such text stays as it is.
 */
export function canonicalLocal(text: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d*)?$/.exec(text.trim());
  return parts === null ? text.trim() : `${parts[1] ?? ''}T${parts[2] ?? ''}${parts[3] ?? ':00'}`;
}
