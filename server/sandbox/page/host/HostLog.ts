import { ObservableValue } from '../ObservableValue.ts';

/** One call that an add-in made, as the host saw it. */
export interface HostCall {
  /** `item.body.getAsync`, `mailbox.addHandlerAsync(ItemChanged)` … */
  api: string;
  dispatchId: number;
  /** The Mailbox requirement set it came with. */
  since: string;
  /** The level the host claimed at the time. */
  level: string;
}

/** Longest list; the oldest entries go first. */
const kept = 5000;

/**
 * What add-ins asked of the emulated Outlook since the page was opened. It stands on the page as
 * `window.erpLinkSandbox`; tests prove by it that the pane never asks for what the host lacks.
 */
class HostLog {
  readonly calls: HostCall[] = [];
  /** The calls beyond the claimed level; each was refused. */
  readonly violations: HostCall[] = [];
  /** Where the host itself failed, or could not read what it was asked. */
  readonly failures: { api: string; reason: string }[] = [];
  /** How many violations and failures there are, for the page to show. */
  readonly troubles = new ObservableValue(0);

  called(call: HostCall, isViolation: boolean): void {
    keep(this.calls, call);
    if (!isViolation) return;
    keep(this.violations, call);
    this.troubles.set(this.troubles.get() + 1);
  }

  failed(api: string, error: unknown): void {
    keep(this.failures, { api, reason: error instanceof Error ? error.message : String(error) });
    this.troubles.set(this.troubles.get() + 1);
  }

  clear(): void {
    for (const list of [this.calls, this.violations, this.failures]) list.length = 0;
    this.troubles.set(0);
  }
}

/** The log of this page. */
export const hostLog = new HostLog();

function keep<T>(list: T[], entry: T): void {
  list.push(entry);
  if (list.length > kept) list.shift();
}
