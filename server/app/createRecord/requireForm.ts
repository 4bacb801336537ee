import type { CreatableArea, CreateForm } from '../../../shared/creating.ts';
import { AppError } from '../../core/AppError.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';
import { listForms } from './listForms.ts';

/**
 * The form of an area, read anew: rights and tables may have changed since it was shown.
 *
 * @throws AppError `not-allowed`, reason `cannot-create`, where the caller can make nothing in it; as `listForms`.
 */
export async function requireForm(
  ports: Pick<AppPorts, 'erp' | 'sync' | 'settings'>,
  caller: Caller,
  area: CreatableArea,
  signal: AbortSignal,
): Promise<CreateForm> {
  const { forms } = await listForms(ports, caller, signal);
  const form = forms.find((one) => one.area === area);
  if (form !== undefined) return form;
  throw new AppError('not-allowed', 'This cannot be made in the ERP from here.', {
    reason: 'cannot-create',
  });
}
