import type { WatchedWindow } from './WatchedWindow.ts';

/**
 * Runs in the small Outlook's page and in the pane's, before their own scripts: notes when the button was pressed, when the pane first
 * drew and when what is waited for was painted.
 *
 * @param shown selects what is waited for.
 */
export function watchOpening(shown: string): void {
  const top = window.top as WatchedWindow;
  // Of both pages alike: the clock that they share.
  const now = (): number => performance.timeOrigin + performance.now();
  if (window === window.top) {
    addEventListener('click', () => (top.pressed = now()), { capture: true });
    return;
  }
  let ready: number | null = null;
  const observer = new MutationObserver(() => {
    const pane = document.getElementById('pane');
    if (ready === null && pane?.hasAttribute('aria-busy') === false) ready = now();
    if (!document.querySelector(shown)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      // After the frame that this callback belongs to.
      setTimeout(() => {
        const pressed = top.pressed ?? Number.NaN;
        top.opening = { ready: (ready ?? Number.NaN) - pressed, shown: now() - pressed };
      });
    });
  });
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
}
