import { AppError } from '../../core/AppError.ts';
import type { AddressMatch } from '../../core/mail/AddressMatch.ts';
import type { KnownRecord } from '../../core/mail/KnownRecord.ts';
import { matchRecords } from '../../core/mail/matchRecords.ts';
import { refKey } from '../../core/refKey.ts';
import type { Clock } from '../../ports/Clock.ts';
import type { Directory } from '../../ports/Directory.ts';
import type { ErpCaller, ErpConnector } from '../../ports/ErpConnector.ts';
import type { DirectoryRefresh } from '../DirectoryRefresh.ts';
import { chosenHits } from './chosenHits.ts';
import { readKnown } from './readKnown.ts';

/** Milliseconds for which the directory counts as new at least, where an address is not in it. */
const freshFor = 60_000;

/** So many times as long as bringing it up to date took: an ERP that tells no changes is read whole each time. */
const restFor = 20;

interface KnownAddressesPorts {
  erp: ErpConnector;
  directory: Directory;
  /** The one of this process. */
  refresh: DirectoryRefresh;
  clock: Clock;
}

/**
 * Who mail addresses are in the ERP, as one of its users may see it. An address that our directory does not know may have
 * been entered a moment ago: then the directory is brought up to date first, at most once a minute for all accounts, since a
 * mail is filed once.
 */
export class KnownAddresses {
  readonly #ports: KnownAddressesPorts;
  /** When it was brought up to date, and until when that is new enough. */
  #fresh: { from: number; until: number } | null = null;

  constructor(ports: KnownAddressesPorts) {
    this.#ports = ports;
  }

  /**
   * All addresses at once: some questions to the directory, and two rounds of them to the ERP.
   *
   * @param addresses as `normalizeAddress` gives them.
   * @throws AppError `unavailable`, `bad-answer` where ERP or directory fail as a whole.
   */
  async match(
    caller: ErpCaller,
    addresses: readonly string[],
    signal: AbortSignal,
  ): Promise<Map<string, AddressMatch>> {
    const { erp } = this.#ports;
    const asked = [...new Set(addresses)];
    const hits = await this.#find(caller, asked, signal);
    const refs = [...hits.values()].flatMap((found) => found ?? []);
    const known = await readKnown(erp, caller, refs, signal);
    return new Map(
      asked.map((address): [string, AddressMatch] => {
        const found = hits.get(address);
        if (found === null) return [address, { state: 'several' }];
        const records = (found ?? []).flatMap((ref) => known.get(refKey(ref)) ?? []);
        const failed = records.find((record) => record instanceof AppError);
        if (failed !== undefined) return [address, { state: 'failed', sentence: failed.message }];
        return [address, matchRecords(records.filter(isRecord))];
      }),
    );
  }

  async #find(
    { company }: ErpCaller,
    asked: readonly string[],
    signal: AbortSignal,
  ): ReturnType<typeof chosenHits> {
    if (asked.length === 0) return new Map();
    const { erp, refresh } = this.#ports;
    const hits = await chosenHits(this.#ports, company, asked);
    const missing = asked.filter((address) => !hits.has(address));
    if (missing.length === 0 || !this.#isOld()) return hits;
    const began = this.#ports.clock.now();
    if (refresh.isRunning) await refresh.run(signal).catch(() => undefined);
    await refresh.run(signal);
    const took = this.#ports.clock.now() - began;
    this.#fresh = { from: began, until: began + Math.max(freshFor, restFor * took) };
    if ((await this.#ports.directory.cursor(erp.name)) === null) {
      throw new AppError('unavailable', 'The ERP’s records are still being read. Please wait.', {
        reason: 'directory-empty',
      });
    }
    return new Map([...hits, ...(await chosenHits(this.#ports, company, missing))]);
  }

  #isOld(): boolean {
    const now = this.#ports.clock.now();
    // A clock that was set back says nothing of how old it is.
    return this.#fresh === null || now < this.#fresh.from || now >= this.#fresh.until;
  }
}

function isRecord(record: KnownRecord | AppError): record is KnownRecord {
  return !(record instanceof AppError);
}
