import type { Frame } from 'playwright-core';

/**
 * What does not fit on a page: the page itself when it scrolls sideways, boxes that reach over its edge, and
 * buttons whose words are cut off. Empty when all is well. Titles that end in an ellipsis on purpose
 * (line-clamp) are whole elsewhere and not counted.
 */
export function overflowing(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`page: ${scrollWidth} > ${clientWidth}`);
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"`;
    for (const element of document.querySelectorAll<HTMLElement>('#pane *')) {
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
    return found;
  });
}
