import type { Fields, Party } from '../../../../shared/records/SyncRecord.ts';
import type { Stamp } from '../../../core/sync/Stamp.ts';
import { isMail } from './isMail.ts';
import type { MailboxParts } from './MailboxParts.ts';
import type { MailPlace } from './MailPlace.ts';
import { mailPlaces } from './mailPlaces.ts';

/** Tells of a mail in which folder it lies, and whether it is incoming or sent. */
export class MailSorter {
  readonly #area: 'incomingMail' | 'sentMail';
  readonly #own: string | null;
  readonly #places: ReadonlyMap<string, MailPlace>;
  readonly #isPlanned: boolean;

  private constructor(
    area: 'incomingMail' | 'sentMail',
    { plan, address }: Pick<MailboxParts, 'plan' | 'address'>,
    places: ReadonlyMap<string, MailPlace>,
  ) {
    this.#area = area;
    this.#own = address?.toLowerCase() ?? null;
    this.#places = places;
    this.#isPlanned = plan !== undefined;
  }

  /** @param folders in which the mails lie: one that is not known yet was made a moment ago. */
  static async of(
    parts: MailboxParts,
    area: 'incomingMail' | 'sentMail',
    folders: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<MailSorter> {
    const known = await mailPlaces(parts, false, signal);
    const bin = await parts.folderMap.bin(signal);
    const isKnown = [...folders].every((id) => known.has(id) || id === bin.id);
    return new MailSorter(area, parts, isKnown ? known : await mailPlaces(parts, true, signal));
  }

  /** Null where it cannot be seen: in Deleted Items, or where no mail belongs. */
  folderName(folder: string): string | null {
    return this.#places.get(folder)?.name ?? null;
  }

  /**
   * Whether it is of this area. In Inbox and Sent Items all is of theirs; elsewhere what its stamp says, or who sent it.
   * What people put among the ERP's own mail is nobody's.
   */
  isOurs(folder: string, stamp: Stamp | null, fields: Fields): boolean {
    if (!this.#isPlanned) return true;
    if (stamp !== null && isMail(stamp.area)) return stamp.area === this.#area;
    const place = this.#places.get(folder);
    if (place?.isExport === true) return false;
    if (place === undefined || place.role === null) return true;
    if (place.role !== 'either') {
      return (place.role === 'incoming') === (this.#area === 'incomingMail');
    }
    return (this.#area === 'sentMail') === (this.#own !== null && senderOf(fields) === this.#own);
  }
}

function senderOf({ parties }: Fields): string | null {
  if (!Array.isArray(parties)) return null;
  const sender = (parties as Party[]).find(({ role }) => role === 'from');
  return sender?.address.toLowerCase() ?? null;
}
