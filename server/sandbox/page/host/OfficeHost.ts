import { sandboxApi } from '../sandboxApi.ts';
import { appContext } from './appContext.ts';
import { callOfficeMethod } from './callOfficeMethod.ts';
import { readRequest, writeResponse } from './envelope.ts';
import type { HostRequest } from './envelope.ts';
import type { HostContext } from './HostContext.ts';
import type { FrameAddress } from './hostInfo.ts';
import { hostInfo } from './hostInfo.ts';
import { hostLog } from './HostLog.ts';
import { initialData } from './initialData.ts';
import { officeEvents } from './officeEvents.ts';
import { supports } from './supports.ts';

/** office.js's error for what a host does not have. */
const notSupported = 5000;

/** The number of `event.completed()` (office-host.md section 6). */
const commandCompleted = 94;

/** How a function of the add-in ended: it said so, or there is none of that name. */
export type FunctionEnd = 'completed' | 'missing';

/** What the pane tells its host about the keyboard (OSF.AgaveHostAction, W:1385). */
const hostActions = { tabExit: 13, tabExitShift: 14, escape: 15, nowhere: 17, nowhereShift: 18 };

/**
 * The Outlook that Microsoft's unmodified office.js believes to be in: answers what one open pane
 * asks by postMessage, and tells it what happens (office-host.md). One pane, one host.
 */
export class OfficeHost {
  /** How the pane's iframe is to be named and addressed. */
  readonly frame: FrameAddress;
  readonly #context: HostContext;
  readonly #conversationId = crypto.randomUUID();
  /** Names of the events that the add-in listens to. */
  readonly #listening = new Set<string>();
  readonly #origin: string;
  readonly #onReady: () => void;
  #running: { id: string; end: (how: FunctionEnd) => void } | null = null;
  #listens: (() => void) | null = null;
  #frameWindow: () => Window | null = () => null;

  /**
   * @param sourceLocation the pane's address, from the manifest
   * @param onReady called when office.js has what it needs to start the add-in
   */
  constructor(sourceLocation: string, context: HostContext, onReady: () => void) {
    this.#context = context;
    this.#onReady = onReady;
    this.#origin = new URL(sourceLocation).origin;
    this.frame = hostInfo({
      sourceLocation,
      language: context.language,
      conversationId: this.#conversationId,
      addinId: context.addin.id,
    });
  }

  /**
   * Starts to listen to a frame.
   * @returns how to stop
   */
  attach(frame: HTMLIFrameElement): () => void {
    this.#frameWindow = () => frame.contentWindow;
    const listen = (event: MessageEvent): void => {
      if (event.source !== frame.contentWindow || event.origin !== this.#origin) return;
      const request = readRequest(event.data);
      if (request?.conversationId !== this.#conversationId) return;
      this.#answer(request).then(
        (data) => this.#post(writeResponse(request, data)),
        (error: unknown) => hostLog.failed(request.action, error),
      );
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }

  /** Tells a pinned pane that another item is shown, or none. */
  itemChanged(): void {
    this.#raise('olkItemSelectedChanged', initialData(this.#context));
  }

  /** Tells the pane of who organizes or writes which lines of people the user changed. */
  recipientsChanged(changed: Readonly<Record<string, boolean>>): void {
    this.#raise('olkRecipientsChanged', [JSON.stringify(changed)]);
  }

  /** Tells an organizer's pane the new time, in milliseconds. */
  timeChanged(time: { start: number; end: number }): void {
    this.#raise('olkAppointmentTimeChanged', [JSON.stringify(time)]);
  }

  async #answer(request: HostRequest): Promise<unknown> {
    if (request.kind !== 'invoke') return this.#changeListening(request);
    switch (request.action) {
      case 'ContextActivationManager_getAppContextAsync': {
        const { mailbox, addin } = this.#context;
        const settings = await sandboxApi.settings(mailbox.id, addin.id);
        return appContext(this.#context, this.#conversationId, settings);
      }
      case 'GetInitialData':
        this.#onReady();
        return initialData(this.#context);
      case 'ExecuteMethod':
        return callOfficeMethod(request.data, this.#context);
      case 'executeMethod':
        return this.#executed(request) ?? this.#refuse(request);
      case 'ContextActivationManager_notifyHost':
        this.#notified(request.data);
        return null;
      default:
        return this.#refuse(request);
    }
  }

  /** Runs a function of the add-in, in its own page. @param event what its handler gets. */
  run(functionName: string, event: object): Promise<FunctionEnd> {
    const id = crypto.randomUUID();
    return new Promise((end) => {
      this.#running = { id, end };
      this.#whenListening('appCommandInvoked', () =>
        this.#raise('appCommandInvoked', { 0: id, 1: functionName, 2: JSON.stringify(event) }),
      );
    });
  }

  /** A function says that it has done its work, or office.js that there is none of that name (W:7712). */
  #executed({ data }: HostRequest): { Error: number; Version: number } | null {
    const told = data as Record<number, unknown> & { DdaMethod?: { DispatchId?: unknown } };
    if (Number(told.DdaMethod?.DispatchId) !== commandCompleted) return null;
    const running = this.#running;
    if (running && told[0] === running.id) {
      this.#running = null;
      running.end(told[1] === 0 ? 'completed' : 'missing');
    }
    return { Error: 0, Version: 1 };
  }

  /**
   * The other door, `executeMethod`, leads to what belongs to no Mailbox set and is not claimed:
   * single sign-on (98), messages of dialogs inside the page (144, 145).
   */
  #refuse({ action, data }: HostRequest): { Error: number; Version: number } {
    const method = (data as { DdaMethod?: { DispatchId?: unknown } } | null)?.DdaMethod;
    const dispatchId = Number(method?.DispatchId);
    const api = dispatchId === 98 ? 'auth.getAccessToken' : `${action} ${dispatchId}`;
    hostLog.called({ api, dispatchId, since: 'none', level: this.#context.level }, true);
    return { Error: notSupported, Version: 1 };
  }

  #changeListening({ action, kind, data }: HostRequest): { Error: number } {
    if (kind === 'unregisterEvent') {
      this.#listening.delete(action);
      return { Error: 0 };
    }
    const dispatchId = Number((data as { eventDispId?: unknown } | null)?.eventDispId);
    const event = officeEvents.get(dispatchId);
    const { level } = this.#context;
    // Events of office.js's own, like those of its dialogs, belong to no Mailbox set.
    if (!event) return { Error: action === 'dialogNotificationShown' ? 0 : notSupported };
    const isViolation = !supports(level, event.since);
    hostLog.called({ ...event, dispatchId, level }, isViolation);
    if (isViolation) return { Error: notSupported };
    this.#listening.add(action);
    // Not before office.js has its answer: until then it does not hear the event.
    if (action === 'appCommandInvoked') setTimeout(() => this.#listens?.());
    return { Error: 0 };
  }

  #notified(data: unknown): void {
    const action = Array.isArray(data) ? Number(data[1]) : NaN;
    const { ui } = this.#context;
    if (action === hostActions.tabExit || action === hostActions.nowhere) ui.leavePane('forward');
    if (action === hostActions.tabExitShift || action === hostActions.nowhereShift) {
      ui.leavePane('back');
    }
    if (action === hostActions.escape) ui.leavePane('back');
  }

  #whenListening(event: string, act: () => void): void {
    if (this.#listening.has(event)) act();
    else this.#listens = act;
  }

  #raise(event: string, payload: unknown): void {
    if (!this.#listening.has(event)) return;
    const message = { action: event, conversationId: this.#conversationId, correlationId: -1 };
    this.#post(writeResponse(message, payload, true));
  }

  #post(message: string): void {
    this.#frameWindow()?.postMessage(message, this.#origin);
  }
}
