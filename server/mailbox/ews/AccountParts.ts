import type { Clock } from '../../ports/Clock.ts';
import type { EwsServerSettings } from './EwsServerSettings.ts';
import type { Gate } from './transport/Gate.ts';
import type { Sender } from './transport/Sender.ts';
import type { SignInPause } from './transport/SignInPause.ts';

/** What the requests of an account share. */
export interface AccountParts {
  settings: EwsServerSettings;
  sender: Sender;
  signIn: SignInPause;
  /** All requests of the account but the streaming ones. */
  gate: Gate;
  /** Its streaming requests: Exchange 2016 and later allow ten hanging connections. */
  streams: Gate;
  clock: Clock;
}
