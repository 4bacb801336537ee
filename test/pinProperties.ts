import fc from 'fast-check';

/**
 * Properties are tried with the same cases each time, so that a failing run can be had again. Others are tried with
 * `PROPERTY_SEED=number npm test`.
 */
const { PROPERTY_SEED = '20261122' } = process.env;
const seed = Number(PROPERTY_SEED);
if (!Number.isInteger(seed)) throw new Error(`PROPERTY_SEED is no whole number: ${PROPERTY_SEED}`);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
