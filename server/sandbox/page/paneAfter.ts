import type { HostItem } from './host/HostItem.ts';
import { surfaceOf } from './host/Surface.ts';
import type { Surface } from './host/Surface.ts';
import type { AddinManifest } from './manifest/AddinManifest.ts';

/**
 * The add-in's pane: shut, open on a surface, or pinned and waiting for an item it can be shown with.
 * Another `session` means that the pane starts anew.
 */
export type PaneState =
  | { status: 'closed'; session: number }
  | { status: 'waiting'; session: number }
  | { status: 'open'; surface: Surface; buttonId: string; session: number };

/**
 * What becomes of the pane when another item is shown, or none. Unpinned it closes. Pinned it stays
 * through mails, and is told of the new item; for an item of another kind it starts anew with that
 * kind's button, as Outlook reloads it (office-host.md section 9).
 */
export function paneAfter(
  pane: PaneState,
  item: HostItem | null,
  isPinned: boolean,
  buttons: AddinManifest['buttons'],
): PaneState {
  const { session } = pane;
  if (pane.status === 'closed' || !isPinned) return { status: 'closed', session };
  if (!item) {
    const keeps = pane.status === 'open' && pane.surface === 'MessageReadCommandSurface';
    return keeps ? pane : { status: 'waiting', session };
  }
  const surface = surfaceOf(item);
  const isSameKind = pane.status === 'open' && pane.surface === surface;
  if (isSameKind && surface === 'MessageReadCommandSurface') return pane;
  const button = buttons[surface].find(({ sourceLocation }) => sourceLocation !== null);
  if (!button) return { status: 'waiting', session };
  return { status: 'open', surface, buttonId: button.id, session: session + 1 };
}
