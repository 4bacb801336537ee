import type { KeyboardEvent } from 'react';

/**
 * Up and Down, Home and End move the focus among the buttons of a list, so that Tab leaves it at once.
 * @returns what the list's element handles key presses with
 */
export function useArrowKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const next = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    const target = next === undefined ? undefined : buttons[next];
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
}
