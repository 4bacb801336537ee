/** A request to one of the configured addresses; whoever sends it adds who is asking. */
export interface HttpRequest {
  method: 'GET' | 'POST';
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Longest silence in the answer, in milliseconds. */
  silenceMs: number;
}
