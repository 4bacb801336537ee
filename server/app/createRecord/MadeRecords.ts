/** So many are remembered; the oldest are forgotten first. */
const capacity = 5_000;

/**
 * What was made by hand in this process, by the key of the form: pressed twice, or again after an answer that got lost, it
 * is the same record. What failed is forgotten and may be tried again.
 */
export class MadeRecords<T> {
  readonly #made = new Map<string, Promise<T>>();

  has(key: string): boolean {
    return this.#made.has(key);
  }

  /** @throws what the work throws. */
  async once(key: string, work: () => Promise<T>): Promise<T> {
    const known = this.#made.get(key);
    if (known !== undefined) return await known;
    const making = work();
    this.#made.set(key, making);
    const [oldest] = this.#made.keys();
    if (this.#made.size > capacity && oldest !== undefined) this.#made.delete(oldest);
    try {
      return await making;
    } catch (error) {
      this.#made.delete(key);
      throw error;
    }
  }
}
