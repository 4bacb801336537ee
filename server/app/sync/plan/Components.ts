/** What belongs together, directly or by way of others: sets that are joined and never parted. */
export class Components {
  #parents = new Int32Array(1024);
  #count = 0;

  add(): number {
    if (this.#count === this.#parents.length) {
      const larger = new Int32Array(this.#count * 2);
      larger.set(this.#parents);
      this.#parents = larger;
    }
    this.#parents[this.#count] = this.#count;
    this.#count += 1;
    return this.#count - 1;
  }

  get count(): number {
    return this.#count;
  }

  /** One number for all that belong together. */
  of(thing: number): number {
    let root = thing;
    for (let up = this.#up(root); up !== root; up = this.#up(root)) root = up;
    for (let each = thing; each !== root;) {
      const up = this.#up(each);
      this.#parents[each] = root;
      each = up;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [left, right] = [this.of(a), this.of(b)];
    if (left !== right) this.#parents[Math.max(left, right)] = Math.min(left, right);
  }

  #up(thing: number): number {
    return this.#parents[thing] ?? thing;
  }
}
