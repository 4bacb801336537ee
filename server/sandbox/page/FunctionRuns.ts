import { ObservableValue } from './ObservableValue.ts';

/** A function of the add-in that Outlook runs without a pane. */
export interface FunctionRun {
  id: number;
  /** The page that has it. */
  page: string;
  functionName: string;
  /** What its handler gets, besides `completed`. */
  event: object;
  /** The label of the button that was pressed; null where something happened. */
  label: string | null;
}

/** How a run ended: as it should, without such a function, or not in time. */
export type RunEnd = 'completed' | 'missing' | 'late';

interface RunsState {
  running: readonly FunctionRun[];
  /** The last that went wrong. */
  failed: { run: FunctionRun; how: RunEnd } | null;
}

/** The functions of the add-in that run for the open item. They end with it, as in Outlook. */
export class FunctionRuns {
  readonly state = new ObservableValue<RunsState>({ running: [], failed: null });
  #started = 0;

  start(wanted: Omit<FunctionRun, 'id'>): void {
    this.#started += 1;
    const run = { ...wanted, id: this.#started };
    this.state.set({ running: [...this.state.get().running, run], failed: null });
  }

  end(run: FunctionRun, how: RunEnd): void {
    const { running, failed } = this.state.get();
    this.state.set({
      running: running.filter(({ id }) => id !== run.id),
      failed: how === 'completed' ? failed : { run, how },
    });
  }

  /** Another item is shown: what still runs for the one before is given up. */
  stopAll(): void {
    this.state.set({ running: [], failed: null });
  }

  dismiss(): void {
    this.state.set({ ...this.state.get(), failed: null });
  }
}
