import { AppError } from '../../core/AppError.ts';
import type { ErpCaller } from '../../ports/ErpConnector.ts';
import type { ServicePorts } from './ServicePorts.ts';

/**
 * The ERP user has what the ERP demands of everybody who syncs (BW3).
 *
 * @throws AppError `not-allowed`, reason `erp-needs`, whose message says what is lacking; `unavailable`.
 */
export async function requireNeeds(
  { erp }: Pick<ServicePorts, 'erp'>,
  caller: ErpCaller,
  signal: AbortSignal,
): Promise<void> {
  const lacking = (await erp.lacking?.(caller, signal)) ?? [];
  if (lacking.length === 0) return;
  throw new AppError('not-allowed', lacking.map((need) => need.lacking.en).join(' '), {
    reason: 'erp-needs',
    details: { needs: lacking.map(({ name }) => name) },
  });
}
