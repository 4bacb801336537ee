import { attachmentMethods } from './methods/attachmentMethods.ts';
import { composeMethods } from './methods/composeMethods.ts';
import { bodyMethods } from './methods/bodyMethods.ts';
import { formMethods } from './methods/formMethods.ts';
import { itemMethods } from './methods/itemMethods.ts';
import { notificationMethods } from './methods/notificationMethods.ts';
import { organizerMethods } from './methods/organizerMethods.ts';
import { storageMethods } from './methods/storageMethods.ts';
import { tokenMethods } from './methods/tokenMethods.ts';
import type { OfficeMethod } from './OfficeMethod.ts';

/** What is asked of an appointment's form by a number is asked of a mail's form by the same one. */
const writingMethods: Record<number, OfficeMethod> = Object.fromEntries(
  Object.entries({ ...composeMethods, ...organizerMethods }).map(([id, method]) => [
    id,
    whileWriting(organizerMethods[Number(id)] ?? method, composeMethods[Number(id)]),
  ]),
);

/** The dispatch table: office.js's numbers of what an add-in may ask (office-host.md section 6). */
export const officeMethods: ReadonlyMap<number, OfficeMethod> = new Map(
  Object.entries<OfficeMethod>({
    ...tokenMethods,
    ...storageMethods,
    ...bodyMethods,
    ...writingMethods,
    ...attachmentMethods,
    ...notificationMethods,
    ...itemMethods,
    ...formMethods,
  }).map(([dispatchId, method]) => [Number(dispatchId), method]),
);

function whileWriting(ofAppointment: OfficeMethod, ofMail: OfficeMethod | undefined): OfficeMethod {
  if (!ofMail) return ofAppointment;
  return {
    ...ofAppointment,
    run: (params, context) =>
      (context.item()?.kind === 'compose' ? ofMail : ofAppointment).run(params, context),
  };
}
