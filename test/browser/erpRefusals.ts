import { pickFilingTexts } from '../../addin/strings/filing/pickFilingTexts.ts';
import { AppError } from '../../server/core/AppError.ts';

const { reasons } = pickFilingTexts('en');

/** How an ERP refuses, and what a clerk is told of it. */
export const erpRefusals = [
  [
    'a value that is missing',
    new AppError('invalid-input', 'A value is missing.', { reason: 'required' }),
    reasons.required,
  ],
  [
    'a right that is missing',
    new AppError('not-allowed', 'This user may not add mails.', { reason: 'create-never' }),
    reasons['create-never'],
  ],
  [
    'a lock that another holds',
    new AppError('unavailable', 'It is locked.', { reason: 'locked' }),
    reasons.locked,
  ],
] as const;
