import { AppError } from '../AppError.ts';
import type { Policy } from './Policy.ts';
import { policyFaults } from './policyFaults.ts';

/**
 * Refuses a policy that contradicts itself.
 *
 * @throws AppError `invalid-input` with the sentences that say why; all of them are in `details.faults`.
 */
export function checkPolicy(policy: Policy): void {
  const faults = policyFaults(policy);
  if (faults.length === 0) return;
  throw new AppError('invalid-input', faults.join(' '), {
    reason: 'policy-contradicts-itself',
    details: { faults },
  });
}
