import { bodyMethods } from './methods/bodyMethods.ts';
import { formMethods } from './methods/formMethods.ts';
import { itemMethods } from './methods/itemMethods.ts';
import { notificationMethods } from './methods/notificationMethods.ts';
import { organizerMethods } from './methods/organizerMethods.ts';
import { storageMethods } from './methods/storageMethods.ts';
import { tokenMethods } from './methods/tokenMethods.ts';
import type { OfficeMethod } from './OfficeMethod.ts';

/** The dispatch table: office.js's numbers of what an add-in may ask (office-host.md section 6). */
export const officeMethods: ReadonlyMap<number, OfficeMethod> = new Map(
  Object.entries({
    ...tokenMethods,
    ...storageMethods,
    ...bodyMethods,
    ...organizerMethods,
    ...notificationMethods,
    ...itemMethods,
    ...formMethods,
  }).map(([dispatchId, method]) => [Number(dispatchId), method]),
);
