import { ObservableValue } from './ObservableValue.ts';

/** A file on an item that is being written. */
export interface DraftAttachment {
  id: string;
  name: string;
  base64: string;
  /** In bytes. */
  size: number;
}

/** The files that an add-in put on an item which is being written; they reach the mailbox with it. */
export class DraftAttachments {
  readonly state = new ObservableValue<readonly DraftAttachment[]>([]);

  /** @returns how the add-in names it from now on */
  add(name: string, base64: string): string {
    const id = `draft-${crypto.randomUUID()}`;
    const padding = /=*$/.exec(base64)?.[0].length ?? 0;
    const size = (base64.length / 4) * 3 - padding;
    this.state.set([...this.state.get(), { id, name, base64, size }]);
    return id;
  }

  /** @returns false where there is none of this id */
  remove(id: string): boolean {
    const before = this.state.get();
    const after = before.filter((one) => one.id !== id);
    if (after.length < before.length) this.state.set(after);
    return after.length < before.length;
  }
}
