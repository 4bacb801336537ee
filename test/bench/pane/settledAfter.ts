import type { Frame } from 'playwright-core';

/** What the probe leaves in the pane. */
interface Probed extends Window {
  probe?: { heard: number[]; shown: number | null };
}

/**
 * Milliseconds that the pane takes for an item: from what Outlook tells it until everything on the page is there and painted.
 * What Outlook itself does before is not in it.
 *
 * @param text on the page once it is there, and not before.
 * @param open makes Outlook tell the pane.
 */
export async function settledAfter(
  frame: Frame,
  text: string,
  open: () => Promise<void>,
): Promise<number> {
  await frame.evaluate((awaited) => {
    const probe: NonNullable<Probed['probe']> = { heard: [], shown: null };
    (window as Probed).probe = probe;
    performance.clearResourceTimings();
    const hear = () => probe.heard.push(performance.now());
    window.addEventListener('message', hear);
    const isThere = () =>
      document.querySelector('#pane main')?.textContent.includes(awaited) === true &&
      document.querySelector('#pane main [aria-busy="true"]') === null;
    const look = new MutationObserver(() => {
      if (!isThere()) return;
      // Painted, unless something is busy again by then.
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => {
          if (probe.shown !== null || !isThere()) return;
          probe.shown = performance.now();
          look.disconnect();
          window.removeEventListener('message', hear);
        };
        painted.port2.postMessage(null);
      });
    });
    look.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  }, text);
  await open();
  await frame.waitForFunction(() => ((window as Probed).probe?.shown ?? null) !== null, null, {
    timeout: 60_000,
  });
  return frame.evaluate(() => {
    const { heard = [], shown = null } = (window as Probed).probe ?? {};
    const asked = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/api/item/'))
      .map(({ startTime }) => startTime);
    const first = Math.min(...asked);
    const told = Math.max(...heard.filter((at) => at <= first));
    return (shown ?? Number.NaN) - told;
  });
}
