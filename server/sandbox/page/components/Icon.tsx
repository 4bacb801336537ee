/** Drawn for this page, on a grid of 20 by 20, as outlines. */
const paths = {
  inbox: 'M3 11h4l1 2h4l1-2h4M3 11l2-7h10l2 7v5H3z',
  sent: 'M3 10 17 3l-4 14-3-6z M10 11l7-8',
  archive: 'M3 4h14v4H3zM4 8v8h12V8M8 11h4',
  deleted: 'M4 6h12M8 6V4h4v2M6 6l1 11h6l1-11',
  loaded: 'M3 5h5l2 2h7v9H3zM10 10v4M8 12l2 2 2-2',
  calendar: 'M3 5h14v12H3zM3 8h14M7 3v3M13 3v3',
  clip: 'M13 6v7a3 3 0 0 1-6 0V5a2 2 0 0 1 4 0v7',
  repeat: 'M4 9a6 6 0 0 1 11-2M16 11a6 6 0 0 1-11 2M15 3v4h-4M5 17v-4h4',
  lock: 'M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3',
  plus: 'M10 4v12M4 10h12',
  back: 'M12 4l-6 6 6 6',
  forward: 'M8 4l6 6-6 6',
  close: 'M5 5l10 10M15 5 5 15',
  pin: 'M7 3h6l-1 6 3 3H5l3-3zM10 12v5',
  save: 'M4 4h10l2 2v10H4zM7 4v4h6V4M7 16v-4h6v4',
  reply: 'M8 5 3 10l5 5M3 10h8a6 6 0 0 1 6 6',
  unread: 'M3 5h14v10H3zM3 5l7 6 7-6',
  place: 'M10 17s5-5 5-9a5 5 0 0 0-10 0c0 4 5 9 5 9zM10 6.5v3',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4l3 2',
  warning: 'M10 3 18 17H2zM10 8v4M10 14.5v.5',
  download: 'M10 3v9M6 9l4 4 4-4M4 16h12',
} as const;

/** Name of one of the page's icons. */
export type IconName = keyof typeof paths;

/** An icon beside a text that says the same; it is not read out. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
      fill={filled ? 'currentColor' : 'none'}
    >
      <path d={paths[name]} />
    </svg>
  );
}
