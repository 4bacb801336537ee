import type { SyncProgress, SyncStage } from '../../app/sync/SyncProgress.ts';
import type { Clock } from '../../ports/Clock.ts';
import type { Console, Language, Texts } from '../Command.ts';

const stages: Readonly<Record<SyncStage, Texts>> = {
  recover: { en: 'settling', de: 'klärt' },
  observe: { en: 'reading', de: 'liest' },
  plan: { en: 'planning', de: 'plant' },
  apply: { en: 'writing', de: 'schreibt' },
  verify: { en: 'checking', de: 'prüft' },
};

/** Milliseconds between two lines where there is no terminal. */
const pause = 10_000;

/** Milliseconds between two changes of the line on a terminal. */
const blink = 100;

/** Shows how far runs are: one line that is rewritten on a terminal, a line now and then elsewhere. */
export class ProgressLine {
  readonly #console: Console;
  readonly #quiet: boolean;
  readonly #clock: Clock;
  readonly #running = new Map<string, string>();
  #shownAt: number;

  /** @param quiet shows nothing. */
  constructor(console: Console, quiet: boolean, clock: Clock) {
    this.#console = console;
    this.#quiet = quiet;
    this.#clock = clock;
    this.#shownAt = clock.now();
  }

  /** For `onProgress` of a run. @param title whose run it is. */
  of(title: string): (progress: SyncProgress) => void {
    return (progress) => {
      this.#running.set(title, `${title}: ${progressText(progress, this.#console.language)}`);
      this.#show();
    };
  }

  /** It ended. */
  end(title: string): void {
    this.#running.delete(title);
    this.#console.progress?.('');
  }

  #show(): void {
    const now = this.#clock.now();
    const { progress, err } = this.#console;
    if (this.#quiet || now - this.#shownAt < (progress ? blink : pause)) return;
    this.#shownAt = now;
    const line = [...this.#running.values()].join('   ');
    if (progress) progress(line);
    else err(line);
  }
}

function progressText(
  { stage, done, total, secondsLeft }: SyncProgress,
  language: Language,
): string {
  const de = language === 'de';
  const of = total === null ? String(done) : `${bar(done, total)} ${done}/${total}`;
  const left =
    secondsLeft === null || secondsLeft < 5 ? '' : `, ${timeLeft(Math.round(secondsLeft))}`;
  return `${stages[stage][language]} ${of}${left === '' ? '' : `${left} ${de ? 'noch' : 'left'}`}`;
}

function bar(done: number, total: number): string {
  const full = total === 0 ? 10 : Math.min(10, Math.floor((done / total) * 10));
  return `[${'#'.repeat(full)}${'.'.repeat(10 - full)}]`;
}

function timeLeft(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
