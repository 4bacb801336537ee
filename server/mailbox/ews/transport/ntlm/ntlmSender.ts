import type { Sender } from '../Sender.ts';
import { NtlmLane } from './NtlmLane.ts';

/** Where to, and as whom. */
interface NtlmSettings {
  url: URL;
  /** PEM, empty for none. */
  ca: string;
  /** `DOMAIN\name` or `name@domain`. */
  user: string;
  password: string;
}

/**
 * Sends requests over connections signed in by NTLM ([MS-NTHT]). There are as many lanes as there are
 * requests at a time, which the gates bound; a free one is used again before another is opened.
 */
export function ntlmSender(settings: NtlmSettings): Sender {
  const account = { ...splitUser(settings.user), password: settings.password };
  const lanes = new Set<NtlmLane>();
  const free: NtlmLane[] = [];
  return {
    send(request, signal) {
      const lane = free.pop() ?? new NtlmLane(settings.url, account, settings.ca);
      lanes.add(lane);
      let isDone = false;
      return lane.send(request, signal, () => {
        if (!isDone) free.push(lane);
        isDone = true;
      });
    },
    async close() {
      await Promise.all([...lanes].map((lane) => lane.close()));
    },
  };
}

function splitUser(user: string): { user: string; domain: string } {
  const slash = user.indexOf('\\');
  if (slash < 0) return { user, domain: '' };
  return { user: user.slice(slash + 1), domain: user.slice(0, slash) };
}
