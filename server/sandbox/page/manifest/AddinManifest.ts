import type { Surface } from '../host/Surface.ts';

/** A button that the manifest puts into the ribbon. */
export interface RibbonButton {
  id: string;
  label: string;
  /** Title and description of the tooltip (`Supertip`). */
  tooltip: { title: string; description: string };
  /** Pixels and address, smallest first. */
  icons: { size: number; url: string }[];
  /** Address of the pane; null for a button that does something else than open one. */
  sourceLocation: string | null;
  /** The function that it runs without a pane, in the manifest's FunctionFile; null for a button that opens a pane. */
  functionName: string | null;
  canBePinned: boolean;
}

/** A function of the add-in that Outlook runs on an event (`LaunchEvent`). */
export interface LaunchEvent {
  /** `OnNewMessageCompose` and so on. */
  type: string;
  functionName: string;
  /** The page that has it. */
  page: string;
}

/** Something in manifest.xml that would not work in Outlook, to be shown in its place. */
export type ManifestProblem =
  | { kind: 'not-xml'; detail: string }
  | { kind: 'no-overrides' }
  | { kind: 'needs-newer-outlook'; version: string }
  | { kind: 'missing-resource'; resid: string; where: string }
  | { kind: 'missing-part'; part: string; where: string }
  | { kind: 'not-https'; url: string };

/** What Outlook takes from manifest.xml, in one language. */
export interface AddinManifest {
  id: string;
  name: string;
  /** `ReadWriteItem` and so on, as it stands there. */
  permissions: string;
  /** Origins that the add-in may go to: AppDomains and where its pages are. */
  origins: string[];
  buttons: Record<Surface, RibbonButton[]>;
  /** The page with the functions of buttons; null where there is none. */
  functionFile: string | null;
  /** What runs by itself when something happens, in this Outlook; empty where it knows no such events. */
  launchEvents: LaunchEvent[];
  problems: ManifestProblem[];
}
