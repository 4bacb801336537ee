/** Milliseconds since 1970 as EWS writes times. */
export function utcText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
