import type { Side } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';

/** Where an edit happens: on this side, to the so manieth of the things that there are, by the so manieth person. */
interface At {
  side: Side;
  who: number;
  nth: number;
}

/**
 * What people, foreign programs and servers do. Things are named by numbers that are taken round the number of things
 * there are, so that an edit still makes sense, or does nothing, when others are left out of the story.
 */
export type Edit =
  | { op: 'create'; side: Side; who: number; fields: Fields }
  /** The same thing on both sides before anybody synced, the mailbox's with these differences. */
  | { op: 'twins'; who: number; fields: Fields; differing: Fields }
  | (At & { op: 'change'; fields: Fields })
  | (At & { op: 'touch' | 'unmapped' | 'remove' | 'throwAway' | 'takeBack' })
  | (At & { op: 'copy'; to: number; by: 'user' | 'copier' })
  | (At & { op: 'move' | 'dropStamp' | 'foreignStamp' })
  | (At & { op: 'sicken'; how: 'read' | 'write' | 'uncertain' })
  | (At & { op: 'cure' })
  | { op: 'emptyBin'; who: number }
  | { op: 'invite'; who: number; guests: readonly string[]; fields: Fields }
  | (At & { op: 'changeMeeting'; fields: Fields })
  | (At & { op: 'cancelMeeting' | 'respond' })
  | (At & { op: 'hide' | 'show' | 'renumber'; to: number })
  | (At & { op: 'merge'; into: number })
  | { op: 'removeMany'; side: Side; who: number; share: number }
  | { op: 'expireCursors'; side: Side }
  | { op: 'lock' | 'unlock' | 'forbid' | 'allow'; side: Side; who: number }
  | { op: 'window'; side: Side; who: number; from: string | null; to: string | null }
  | { op: 'backup' | 'restore'; side: Side }
  /** The database of the sync is lost; nobody notices. */
  | { op: 'loseStore' };
