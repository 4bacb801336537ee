// The try-out needs it too, and the server may not import from the tests: so it lives there.
export { faultyErp } from '../../server/sandbox/erp/faultyErp.ts';
export type { ErpFault, FaultyErp } from '../../server/sandbox/erp/faultyErp.ts';
