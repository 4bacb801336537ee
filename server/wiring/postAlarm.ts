import { request } from 'undici';
import type { Log } from '../app/Log.ts';
import type { Alarm } from '../app/service/Alarm.ts';

const patience = 10_000;

/** Tells an alarm to the address of the settings. Where that fails the log says so: nothing else waits for it. */
export async function postAlarm(url: string, alarm: Alarm, log: Log): Promise<void> {
  try {
    const { statusCode, body } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...alarm, since: new Date(alarm.since).toISOString() }),
      signal: AbortSignal.timeout(patience),
    });
    await body.dump();
    if (statusCode >= 300) log('warn', { status: statusCode }, 'the alarm was not taken');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    log('warn', { code }, 'the alarm could not be told');
  }
}
