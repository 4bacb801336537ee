/** Far more than a run has under way at a time. */
const most = 10_000;

/**
 * Keys of creates that were sent and may have happened. When one of them comes again its item is
 * looked for before it is made. A process that was started anew has forgotten them: whoever asks then
 * looks by the stamp first, as the engine does.
 */
export class TriedKeys {
  readonly #keys = new Set<string>();

  add(key: string): void {
    this.#keys.add(key);
    const [oldest] = this.#keys;
    if (this.#keys.size > most && oldest !== undefined) this.#keys.delete(oldest);
  }

  /** It surely did not happen. */
  drop(key: string): void {
    this.#keys.delete(key);
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }
}
