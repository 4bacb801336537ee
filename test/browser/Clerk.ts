import type { FrameLocator, Locator, Page } from 'playwright-core';

type Place = Page | FrameLocator | Locator;

/** Somebody who follows the README: presses and types by what is written on things, and remembers these words. */
export class Clerk {
  readonly #words: string[] = [];

  /** What was pressed and typed into since this was asked last, without what came twice in a row. */
  takeWords(): string[] {
    return this.#words.splice(0);
  }

  /** Presses what says so. */
  async press(where: Place, words: string): Promise<void> {
    this.#note(words);
    await where.getByText(words, { exact: true }).filter({ visible: true }).first().click();
  }

  /** Types into the field that is called so. */
  async type(where: Place, field: string, text: string): Promise<void> {
    this.#note(field);
    await where.getByLabel(field, { exact: true }).filter({ visible: true }).first().fill(text);
  }

  /** Chooses in the list that is called so. */
  async choose(where: Place, list: string, option: string): Promise<void> {
    this.#note(option);
    await where.getByLabel(list, { exact: true }).selectOption(option);
  }

  #note(words: string): void {
    if (this.#words.at(-1) !== words) this.#words.push(words);
  }
}
