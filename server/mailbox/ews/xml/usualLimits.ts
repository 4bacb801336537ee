import type { XmlLimits } from './XmlLimits.ts';

const mebibyte = 1024 * 1024;

/**
 * Enough for a page of 1,000 items with their properties and for a hundred with bodies; operations
 * that bring attachments or whole mails raise it.
 */
export const usualLimits: XmlLimits = {
  bytes: 32 * mebibyte,
  depth: 64,
  attributes: 64,
  text: 16 * mebibyte,
  elements: 100_000,
};
