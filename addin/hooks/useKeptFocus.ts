import type { RefObject } from 'react';
import { useEffect } from 'react';

const tabbable = 'a[href], button:not([disabled]), input:not([disabled])';

/** Most things to press among which the place of one is counted. */
const most = 300;

/**
 * Keeps the keyboard's place when what had the focus is taken away: the focus goes to what now stands
 * there, in the nearest surroundings that are left. Without it Tab would leave the pane, since office.js
 * hands Tab to Outlook when nothing known has the focus (office-host.md 9). It never takes a focus that
 * is elsewhere.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const area = root.current;
    if (!area) return;
    let focused: Element | null = null;
    let places: { around: Element; place: number }[] = [];

    const remember = (event: FocusEvent) => {
      focused = event.target as Element;
      places = [];
      for (let around = focused.parentElement; around; around = around.parentElement) {
        const inside = [...around.querySelectorAll(tabbable)];
        // Among hundreds of people the nearer surroundings are left for certain; counting on costs time.
        if (inside.length > most) break;
        places.push({ around, place: inside.indexOf(focused) });
        if (around === area) return;
      }
      places.push({ around: area, place: 0 });
    };
    const mend = () => {
      if (!focused || focused.isConnected || !document.hasFocus()) return;
      focused = null;
      if (document.activeElement !== document.body) return;
      for (const { around, place } of places) {
        if (!around.isConnected) continue;
        const left = [...around.querySelectorAll<HTMLElement>(tabbable)].filter(
          (element) => element.getClientRects().length > 0,
        );
        const next = left[Math.min(place, left.length - 1)];
        if (!next) continue;
        next.focus({ preventScroll: true });
        return;
      }
    };
    const observer = new MutationObserver(mend);
    observer.observe(area, { childList: true, subtree: true });
    area.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      area.removeEventListener('focusin', remember);
    };
  }, [root]);
}
