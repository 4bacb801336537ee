/** The part of the package prom-client that figures are kept with; whoever wires hands it in. */
export interface PromLibrary<R extends PromRegistry> {
  Registry: new () => R;
  Counter: new (settings: PromSettings<R>) => {
    inc(labels: Record<string, string>, value?: number): void;
  };
  Gauge: new (settings: PromSettings<R> & { collect?: () => Promise<void> }) => {
    set(labels: Record<string, string>, value: number): void;
    reset(): void;
  };
  collectDefaultMetrics(settings: { register: R; prefix: string }): void;
}

/** What a figure is kept under. */
interface PromSettings<R> {
  name: string;
  help: string;
  labelNames: string[];
  registers: R[];
}

/** Tells all figures as text. */
export interface PromRegistry {
  readonly contentType: string;
  metrics(): Promise<string>;
}
