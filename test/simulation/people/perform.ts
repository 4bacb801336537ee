import type { Side } from '../../../shared/records/Area.ts';
import { isBin } from '../../fakes/sides/isBin.ts';
import type { Thing } from '../../fakes/sides/Thing.ts';
import { company, type Account, type SimWorld } from '../engine/SimWorld.ts';
import type { Edit } from '../story/Edit.ts';
import { isSecret } from './isSecret.ts';

/** Does what an edit says, at once, as far as it makes sense by now. @returns whether anything was done. */
export function perform(world: SimWorld, edit: Edit): boolean {
  const isDone = act(world, edit);
  world.ledger.noteAdrift();
  return isDone;
}

function act(world: SimWorld, edit: Edit): boolean {
  switch (edit.op) {
    case 'create':
      if (edit.side === 'erp')
        hide(world, 'erp', world.erp.create(company, world.story.area, edit.fields));
      else {
        const { address } = whoOf(world, edit.who);
        hide(world, 'mailbox', world.mailbox.create(address, world.story.area, edit.fields));
      }
      return true;
    case 'twins': {
      const { address } = whoOf(world, edit.who);
      world.erp.create(company, world.story.area, edit.fields);
      world.mailbox.create(address, world.story.area, { ...edit.fields, ...edit.differing });
      return true;
    }
    case 'invite': {
      const { address } = whoOf(world, edit.who);
      const guests = edit.guests.filter((guest) => guest !== address);
      world.mailbox.invite(address, guests, edit.fields);
      return true;
    }
    case 'emptyBin':
      world.mailbox.emptyBin(whoOf(world, edit.who).address, world.story.area);
      return true;
    case 'removeMany': {
      const found = liveOf(world, edit.side, edit.who);
      const many = found.slice(0, Math.ceil(found.length * edit.share));
      for (const thing of many) world.side(edit.side).throwAway(thing);
      if (many.length > 1) world.ledger.reach('4 mass deletion');
      return many.length > 0;
    }
    case 'expireCursors':
      world.side(edit.side).expireCursors();
      return true;
    case 'lock':
    case 'unlock': {
      const account = whoOf(world, edit.who);
      world.side(edit.side)[edit.op](nameOf(account, edit.side));
      return true;
    }
    case 'forbid':
    case 'allow': {
      const account = whoOf(world, edit.who);
      world.side(edit.side)[edit.op](nameOf(account, edit.side), mainOf(world, account, edit.side));
      return true;
    }
    case 'window': {
      const place = mainOf(world, whoOf(world, edit.who), edit.side);
      world.side(edit.side).cutWindow(place, { from: edit.from, to: edit.to });
      world.ledger.reach('5 window');
      return true;
    }
    case 'backup':
      world.backups.set(edit.side, world.side(edit.side).backup());
      return true;
    case 'restore': {
      const restore = world.backups.get(edit.side);
      restore?.();
      if (restore !== undefined) world.ledger.noteRestore(edit.side);
      return restore !== undefined;
    }
    case 'loseStore':
      world.loseStore();
      world.ledger.noteLoss();
      return true;
    default: {
      const thing = targetOf(world, edit);
      return thing !== null && performOn(world, edit, thing);
    }
  }
}

type EditOfThing = Extract<Edit, { nth: number }>;

function performOn(world: SimWorld, edit: EditOfThing, thing: Thing): boolean {
  const side = world.side(edit.side);
  const { mailbox, erp, ledger } = world;
  switch (edit.op) {
    case 'change': {
      const held = side.manners.fields[thing.area] ?? [];
      const fields = Object.entries(edit.fields).filter(([name]) => held.includes(name));
      if (fields.some(([name]) => name === 'sensitivity')) ledger.publish(edit.side, thing.number);
      side.change(thing, Object.fromEntries(fields));
      if (fields.some(([name]) => name === 'sensitivity' || secret.has(name)))
        hide(world, edit.side, thing);
      return true;
    }
    case 'touch':
      side.touch(thing);
      return true;
    case 'unmapped':
      side.changeUnmapped(thing);
      return true;
    case 'remove':
      side.remove(thing);
      return true;
    case 'throwAway':
      side.throwAway(thing);
      return true;
    case 'takeBack':
      mailbox.takeBack(thing);
      return true;
    case 'copy': {
      ledger.reach('15 id change or copy');
      ledger.publish(edit.side, thing.number);
      if (edit.by === 'copier') ledger.reach('13 ring');
      if (edit.side === 'erp') erp.copy(thing, { by: edit.by });
      else {
        const { number, stamp, owner } = mailbox.copy(thing, whoOf(world, edit.to).address, {
          by: edit.by,
        });
        if (stamp !== null && stamp.owner !== owner) ledger.strangers.add(number);
      }
      return true;
    }
    case 'move': {
      const place = `${thing.owner}/${thing.area}`;
      const isInFolder = thing.collection !== place;
      mailbox.move(thing, isInFolder ? place : `${place}/Ablage`);
      ledger.reach('15 id change or copy');
      return true;
    }
    case 'dropStamp':
      side.putStamp(thing, null);
      if (edit.side === 'mailbox') ledger.strangers.delete(thing.number);
      return true;
    case 'foreignStamp': {
      const stamp = thing.stamp;
      if (stamp === null) return false;
      side.putStamp(thing, { ...stamp, erp: 'andere' });
      return true;
    }
    case 'sicken':
      side.sicken(thing, edit.how);
      ledger.reach('17 poison item');
      return true;
    case 'cure':
      side.cure(thing);
      return true;
    case 'changeMeeting':
      if (thing.fields['meetingState'] !== 'meeting') return false;
      mailbox.changeMeeting(thing, edit.fields);
      return true;
    case 'cancelMeeting':
      if (thing.fields['meetingState'] !== 'meeting') return false;
      mailbox.cancelMeeting(thing);
      return true;
    case 'respond':
      if (thing.fields['meetingState'] !== 'received') return false;
      mailbox.respond(thing, 'accepted');
      return true;
    case 'hide': {
      const readers = world.accounts
        .map(({ user }) => user)
        .filter((user) => user !== whoOf(world, edit.to).user);
      erp.setReaders(thing, readers);
      return true;
    }
    case 'show':
      erp.setReaders(thing, null);
      return true;
    case 'renumber': {
      const ref = `${thing.owner}/9${thing.number}${edit.to}`;
      // Some other has had that number.
      if (erp.table.knows(thing.area, ref)) return false;
      erp.renumber(thing, ref);
      ledger.reach('15 id change or copy');
      return true;
    }
    case 'merge': {
      const others = liveOf(world, 'erp', edit.who).filter((each) => each !== thing);
      const into = others[edit.into % Math.max(others.length, 1)];
      if (into === undefined) return false;
      ledger.publish('erp', thing.number);
      erp.merge(thing, into);
      return true;
    }
  }
}

const secret = new Set(['subject', 'body', 'place', 'notes']);

/** Whoever makes a thing private writes something into it that nobody else is to read (I8). */
function hide(world: SimWorld, side: Side, thing: Thing): void {
  const { story, ledger } = world;
  const held = world.side(side).manners.fields[thing.area] ?? [];
  if (story.policy.areas[story.area].private === 'full' || !held.includes('sensitivity')) return;
  if (!isSecret(thing.fields)) return;
  const name = ['body', 'notes', 'subject'].find((each) => held.includes(each));
  if (name === undefined) return;
  world.side(side).change(thing, { [name]: ledger.plant(side, thing.number) });
}

/** The thing that an edit names: of those that lie there, and for taking back, of those in Deleted Items. */
function targetOf(world: SimWorld, edit: EditOfThing): Thing | null {
  const isErp =
    edit.op === 'hide' || edit.op === 'show' || edit.op === 'renumber' || edit.op === 'merge';
  const isMailbox =
    edit.op === 'move' ||
    edit.op === 'takeBack' ||
    edit.op.endsWith('Meeting') ||
    edit.op === 'respond';
  if ((isErp && edit.side !== 'erp') || (isMailbox && edit.side !== 'mailbox')) return null;
  const found =
    edit.op === 'takeBack'
      ? thingsOf(world, edit.side, edit.who).filter(({ collection }) => isBin(collection))
      : liveOf(world, edit.side, edit.who);
  return found[edit.nth % Math.max(found.length, 1)] ?? null;
}

function liveOf(world: SimWorld, side: Side, who: number): Thing[] {
  return thingsOf(world, side, who).filter(({ collection }) => !isBin(collection));
}

function thingsOf(world: SimWorld, side: Side, who: number): Thing[] {
  const owner = side === 'erp' ? company : whoOf(world, who).address;
  return world.side(side).table.all.filter((thing) => !thing.isGone && thing.owner === owner);
}

function whoOf({ accounts }: SimWorld, who: number): Account {
  return accounts[who % accounts.length]!;
}

function nameOf({ user, address }: Account, side: Side): string {
  return side === 'erp' ? user : address;
}

function mainOf({ story }: SimWorld, { address }: Account, side: Side): string {
  return `${side === 'erp' ? company : address}/${story.area}`;
}
