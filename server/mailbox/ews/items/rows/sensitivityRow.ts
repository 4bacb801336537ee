import { choiceRow } from './choiceRow.ts';

/** Who may see it (SensitivityChoicesType). */
export const sensitivityRow = choiceRow('item:Sensitivity', {
  normal: 'Normal',
  personal: 'Personal',
  private: 'Private',
  confidential: 'Confidential',
});
