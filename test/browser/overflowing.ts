import type { Frame } from 'playwright-core';

/**
 * What does not fit on a page: the page itself when it scrolls sideways, boxes that reach over its edge, buttons whose
 * words are cut off, and those that lie on another. Empty when all is well. Titles that end in an ellipsis on purpose
 * (line-clamp) are whole elsewhere and not counted.
 */
export function overflowing(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`page: ${scrollWidth} > ${clientWidth}`);
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"`;
    for (const element of document.querySelectorAll<HTMLElement>(':is(#pane, #own) *')) {
      const box = element.getBoundingClientRect();
      // What is typed scrolls in its field.
      if (box.width <= 1 || box.height <= 1 || element.matches('input, textarea')) continue;
      if (box.right > clientWidth + 1 || box.left < -1) found.push(`${name(element)} is outside`);
      const { overflowX, webkitLineClamp } = getComputedStyle(element);
      // Where it is visible, what sticks out was measured above; on a press button it looks broken all the same.
      if (overflowX === 'visible' && !element.matches('button, a')) continue;
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
        found.push(`${name(element)} is wider than its box`);
      }
      if (webkitLineClamp !== 'none') continue;
      if (element.scrollHeight > element.clientHeight + 2 && element.clientHeight > 0) {
        found.push(`${name(element)} is higher than its box`);
      }
    }
    const pressed = [
      ...document.querySelectorAll<HTMLElement>(':is(#pane, #own) :is(button, a[href])'),
    ]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ element, box }) => box.width > 1 && element.checkVisibility());
    for (const [at, { element, box }] of pressed.entries()) {
      for (const other of pressed.slice(at + 1)) {
        if (element.contains(other.element) || other.element.contains(element)) continue;
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (wide > 1 && high > 1) found.push(`${name(element)} lies on ${name(other.element)}`);
      }
    }
    return found;
  });
}
