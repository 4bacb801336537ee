import type { OutlookPage } from './OutlookPage.ts';

/** A movement of what was already shown. */
export interface LayoutMove {
  /** Share of the pane that moved, times how far (web.dev/articles/cls). */
  value: number;
  /** What moved, in words. */
  moved: string[];
}

declare global {
  interface Window {
    layoutMoves?: LayoutMove[];
  }
}

/** Notes everything that jumps in the pane, from its very first paint on. */
export class LayoutWatch {
  readonly #outlook: OutlookPage;

  private constructor(outlook: OutlookPage) {
    this.#outlook = outlook;
  }

  /** Must be called before the pane is opened; pages that are loaded later are watched. */
  static async over(outlook: OutlookPage): Promise<LayoutWatch> {
    await outlook.page.addInitScript(() => {
      interface Shift extends PerformanceEntry {
        value: number;
        sources: { node: Node | null }[];
      }
      window.layoutMoves = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as Shift[]) {
          const moved = entry.sources.map(({ node }) => (node?.textContent ?? '').slice(0, 60));
          window.layoutMoves?.push({ value: entry.value, moved });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    return new LayoutWatch(outlook);
  }

  /** What jumped in the pane since it was opened. */
  async moves(): Promise<LayoutMove[]> {
    return this.#outlook.paneFrame.evaluate(async () => {
      // Entries are handed out after the next frame.
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
      return window.layoutMoves ?? [];
    });
  }
}
