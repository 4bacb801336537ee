import type { KeyboardEvent, PointerEvent } from 'react';
import { usePage } from '../PageContext.ts';

/** The widths in pixels between which Outlook lets a pane be drawn. */
const limits = { least: 320, most: 450, step: 10 };

interface PaneDividerProps {
  width: number;
  onChange: (width: number) => void;
}

/** The edge of the pane: drawn by mouse or moved by the arrow keys. */
export function PaneDivider({ width, onChange }: PaneDividerProps) {
  const { strings } = usePage();
  const set = (wanted: number): void =>
    onChange(Math.min(limits.most, Math.max(limits.least, Math.round(wanted))));
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = {
      ArrowLeft: width + limits.step,
      ArrowRight: width - limits.step,
      Home: limits.most,
      End: limits.least,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      set(window.innerWidth - event.clientX);
    }
  };
  return (
    <div
      className="divider"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={strings.resizePane}
      aria-valuenow={width}
      aria-valuemin={limits.least}
      aria-valuemax={limits.most}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
