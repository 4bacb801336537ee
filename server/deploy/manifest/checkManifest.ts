import { AppError } from '../../core/AppError.ts';
import { checkAddresses } from './checkAddresses.ts';
import { checkFunctions } from './checkFunctions.ts';
import { checkIcons } from './checkIcons.ts';
import { checkLanguages } from './checkLanguages.ts';
import { checkRequirements } from './checkRequirements.ts';
import { checkResources } from './checkResources.ts';
import { checkStructure } from './checkStructure.ts';
import { checkSurfaces } from './checkSurfaces.ts';
import type { ManifestFinding } from './ManifestFinding.ts';
import { parseXml } from './parseXml.ts';

/** The most bytes Outlook takes (platform.md, A2.2). */
const mostBytes = 256 * 1024;

/** What a manifest is checked against. */
export interface ManifestExpectations {
  /** The folder whose files the backend serves at /addin/assets/. */
  iconFolder: string;
  /** The audience the backend expects in identity tokens: the pane's full address. */
  audience: string;
}

/**
 * Checks an Outlook manifest without the internet: Microsoft's validator is a service of theirs, and
 * knows neither our backend nor which features are built (platform.md, A2.3).
 *
 * @param xml the text of the file
 * @returns what is wrong, in the order of the file; empty where nothing is
 */
export function checkManifest(xml: string, expected: ManifestExpectations): ManifestFinding[] {
  const bytes = Buffer.byteLength(xml);
  if (bytes > mostBytes)
    return [
      { rule: 'size', message: `The manifest has ${bytes} bytes; 256 KB are the most.`, line: 1 },
    ];
  try {
    const root = parseXml(xml);
    return [
      ...checkStructure(root),
      ...checkLanguages(root),
      ...checkResources(root),
      ...checkAddresses(root, expected.audience),
      ...checkIcons(root, expected.iconFolder),
      ...checkRequirements(root),
      ...checkSurfaces(root),
      ...checkFunctions(root),
    ].sort((a, b) => a.line - b.line);
  } catch (error) {
    if (!(error instanceof AppError) || typeof error.details.line !== 'number') throw error;
    return [{ rule: 'well-formed', message: error.message, line: error.details.line }];
  }
}
