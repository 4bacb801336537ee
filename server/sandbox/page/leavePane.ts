/**
 * Moves the focus out of the pane's frame, as office.js asks when Tab or Escape leaves it: forward to
 * the top of the page, since the pane is its last part, or back to the pane's own buttons.
 */
export function leavePane(direction: 'forward' | 'back'): void {
  const target = direction === 'forward' ? '.skip' : '#pane-close';
  document.querySelector<HTMLElement>(target)?.focus();
}
