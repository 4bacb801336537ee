import type { RecordRef } from '../../shared/recordViews.ts';
import { AppError } from '../core/AppError.ts';
import type { Clock } from '../ports/Clock.ts';
import type { Directory } from '../ports/Directory.ts';
import type { DirectoryPage, ErpConnector } from '../ports/ErpConnector.ts';
import { boundedPages } from './boundedPages.ts';

/** How a refresh may be set. */
export interface RefreshSettings {
  /** How long one page may take, in milliseconds. A page is hundreds of records, not one. */
  pageTimeout: number;
  /** How often every reference is listed to find what was deleted, in milliseconds; Infinity for never. */
  completeEvery: number;
}

/** What a refresh has done so far. */
export interface RefreshReport {
  /** Records read; one that changed twice counts twice. */
  entries: number;
  /** Records that the ERP said are gone. */
  gone: number;
  /** Records that a complete listing lacked; null where none was due. */
  removed: number | null;
}

/** Ordinary values: half a minute a page, a complete listing every six hours. */
const usual: RefreshSettings = { pageTimeout: 30_000, completeEvery: 6 * 60 * 60_000 };

/**
 * Fills the directory from the ERP and then follows its changes. Every page is kept together with
 * the cursor behind it, so a refresh that fails or is stopped goes on where it was. One at a time.
 */
export class DirectoryRefresh {
  readonly #erp: ErpConnector;
  readonly #directory: Directory;
  readonly #clock: Clock;
  readonly #settings: RefreshSettings;
  #running: Promise<RefreshReport> | null = null;
  #completeAt: number | null = null;

  constructor(
    ports: { erp: ErpConnector; directory: Directory; clock: Clock },
    settings: Partial<RefreshSettings> = {},
  ) {
    this.#erp = ports.erp;
    this.#directory = ports.directory;
    this.#clock = ports.clock;
    this.#settings = { ...usual, ...settings };
  }

  /** Whether one is under way, which may have read already what changes now. */
  get isRunning(): boolean {
    return this.#running !== null;
  }

  /**
   * Reads what changed since the last time; everything on the first. A call while one is running
   * gets that one's report.
   *
   * @param onProgress told after every page.
   * @throws AppError `unavailable` when the ERP or our database is away or slow, `bad-answer` when
   * a listing makes no sense. What was read until then is kept.
   */
  async run(
    signal: AbortSignal,
    onProgress: (report: RefreshReport) => void = () => undefined,
  ): Promise<RefreshReport> {
    this.#running ??= this.#run(signal, onProgress).finally(() => {
      this.#running = null;
    });
    return await this.#running;
  }

  async #run(
    signal: AbortSignal,
    onProgress: (report: RefreshReport) => void,
  ): Promise<RefreshReport> {
    const report: RefreshReport = { entries: 0, gone: 0, removed: null };
    const told = (): void => {
      onProgress({ ...report });
    };
    const cursor = await this.#directory.cursor(this.#erp.name);
    let startedOver = false;
    try {
      await this.#follow(cursor, report, told, signal);
    } catch (error) {
      if (!(error instanceof AppError && error.kind === 'cursor-expired')) throw error;
      startedOver = true;
      await this.#follow(null, report, told, signal);
    }
    // A first filling has just read everything there is.
    if (cursor === null && !startedOver) this.#completeAt = this.#clock.now();
    else if (startedOver || this.#isCompleteDue()) {
      report.removed = await this.#directory.retain(this.#erp.name, this.#present(signal));
      this.#completeAt = this.#clock.now();
      told();
    }
    return report;
  }

  async #follow(
    cursor: string | null,
    report: RefreshReport,
    told: () => void,
    signal: AbortSignal,
  ): Promise<void> {
    const pages = boundedPages<DirectoryPage>(
      (inner) => this.#erp.listDirectory(cursor, inner),
      this.#settings.pageTimeout,
      signal,
    );
    for await (const page of pages) {
      await this.#directory.apply(this.#erp.name, page);
      report.entries += page.entries.length;
      report.gone += page.gone.length;
      told();
    }
  }

  #isCompleteDue(): boolean {
    const last = this.#completeAt;
    if (this.#settings.completeEvery === Infinity) return false;
    return last === null || this.#clock.now() - last >= this.#settings.completeEvery;
  }

  /**
   * Every reference there is. An ERP that suddenly has nothing at all is more likely ill than
   * empty.
   */
  async *#present(signal: AbortSignal): AsyncGenerator<RecordRef[]> {
    let count = 0;
    const pages = boundedPages<RecordRef[]>(
      (inner) => this.#erp.listRefs(inner),
      this.#settings.pageTimeout,
      signal,
    );
    for await (const page of pages) {
      count += page.length;
      yield page;
    }
    if (count > 0) return;
    throw new AppError('bad-answer', 'The ERP lists no records at all.', {
      reason: 'erp-empty-listing',
    });
  }
}
