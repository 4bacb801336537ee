import type { HandedMail, HandedPart } from '../../../shared/filing.ts';
import { filingLimits } from '../../../shared/filingLimits.ts';
import type { ItemRef } from '../../../shared/items.ts';
import { AppError } from '../../core/AppError.ts';
import type { Caller } from '../Caller.ts';
import { handedFields } from './handedFields.ts';
import type { MailSource } from './MailSource.ts';
import { Spool } from './Spool.ts';
import { SpooledPart } from './SpooledPart.ts';

/** The forms of a body. */
const forms = ['text', 'html'] as const;

/** A mail that the pane hands over, as far as it is there. */
export class Handed {
  readonly item: ItemRef;
  /** Whose it is; also when nobody sends anything any more. */
  readonly caller: Caller;
  /** When something of it was last sent, in milliseconds since 1970. */
  touched = 0;
  /** How many file it at the moment. */
  users = 0;
  #mail: HandedMail;
  readonly #spool: Spool;
  /** By what they are parts of. */
  readonly #parts = new Map<string, SpooledPart>();

  private constructor(caller: Caller, item: ItemRef, mail: HandedMail, spool: Spool) {
    this.caller = caller;
    this.item = item;
    this.#mail = mail;
    this.#spool = spool;
  }

  /** @param below the folder in which it is kept. */
  static async open(caller: Caller, item: ItemRef, mail: HandedMail, below?: string) {
    return new Handed(caller, item, mail, await Spool.open(below));
  }

  /**
   * Says what is to be sent now. What is no longer wanted is forgotten; what is there stays there.
   *
   * @param chosen ids of attachments.
   * @throws AppError `invalid-input`, reason `attachments-changed`, for one that the mail does not have.
   */
  async choose(mail: HandedMail, chosen: readonly string[]): Promise<HandedPart[]> {
    this.#mail = mail;
    const known = new Set(mail.attachments.map(({ id }) => id));
    if (chosen.some((id) => !known.has(id))) {
      throw new AppError('invalid-input', 'The mail has no such attachment.', {
        reason: 'attachments-changed',
      });
    }
    const wanted = new Set<string>([...forms, ...chosen]);
    for (const [of, part] of this.#parts) {
      if (wanted.has(of)) continue;
      this.#parts.delete(of);
      await part.forget();
    }
    for (const of of wanted) {
      if (!this.#parts.has(of)) this.#parts.set(of, new SpooledPart(this.#spool.place()));
    }
    return [...this.#parts].map(([of, { id, has, isWhole }]) => ({ of, id, has, isWhole }));
  }

  /** Null for none of this id. */
  part(id: string): SpooledPart | null {
    return [...this.#parts.values()].find((part) => part.id === id) ?? null;
  }

  /** @throws AppError `invalid-input`, reason `too-large`, where a part of that size makes it too much. */
  checkSize(part: SpooledPart, size: number): void {
    const isBody = forms.some((form) => this.#parts.get(form) === part);
    let sum = size;
    for (const [of, other] of this.#parts) {
      const isAttachment = of !== 'text' && of !== 'html';
      if (!isBody && isAttachment && other !== part) sum += other.size ?? 0;
    }
    if (sum <= (isBody ? filingLimits.body : filingLimits.bytes)) return;
    throw new AppError('invalid-input', 'That is more than can be filed at once.', {
      reason: 'too-large',
    });
  }

  /** The mail, once all that was chosen is there. @throws AppError `conflict`, reason `handed-missing`, where it is not. */
  source(): MailSource {
    const whole = (of: string): SpooledPart => {
      const part = this.#parts.get(of);
      if (part?.isWhole !== true) throw Handed.missing();
      return part;
    };
    const [text, html] = forms.map(whole);
    return {
      mail: async () => {
        const read = async (part?: SpooledPart) =>
          new TextDecoder().decode((await part?.read()) ?? new Uint8Array());
        const bodies = { text: await read(text), html: await read(html) };
        const { account } = this.caller;
        const { attachments } = this.#mail;
        return { fields: handedFields(account, this.item, this.#mail, bodies), attachments };
      },
      keep: (id) => {
        const part = whole(id);
        return Promise.resolve({ size: part.has, read: () => part.read() });
      },
    };
  }

  async forget(): Promise<void> {
    await this.#spool[Symbol.asyncDispose]();
  }

  /** What is said where a mail is not there, or not all of it. */
  static missing(): AppError {
    return new AppError('conflict', 'The mail was not handed over whole.', {
      reason: 'handed-missing',
    });
  }
}
