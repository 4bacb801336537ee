import fs from 'node:fs';
import path from 'node:path';
import { childAt } from './childAt.ts';
import { elementsBelow } from './elementsBelow.ts';
import type { ManifestFinding } from './ManifestFinding.ts';
import { pngSize } from './pngSize.ts';
import { versionOverridesOf } from './versionOverridesOf.ts';
import type { XmlElement } from './XmlElement.ts';

/** Where the backend serves the files of the icon folder. */
const servedAt = '/addin/assets/';

/** Sizes of a button's icons in pixels (reference, "Icon"). */
const requiredSizes = [16, 32, 80];
const allowedSizes = [...requiredSizes, 20, 24, 40, 48, 64];

/** The most bytes an icon may have (schema, "ImageResources"). */
const mostBytes = 100_000;

/**
 * Checks that every icon the manifest names is a PNG file in the folder, of the size it is named for,
 * and that every button has the sizes Outlook requires.
 *
 * @param iconFolder the folder whose files are served at /addin/assets/
 */
export function checkIcons(root: XmlElement, iconFolder: string): ManifestFinding[] {
  const found: ManifestFinding[] = [];
  const check = (element: XmlElement | undefined, pixels: number): void => {
    const address = element?.attributes.get('DefaultValue');
    if (element === undefined || address === undefined) return;
    const wrong = wrongWithFile(address, pixels, iconFolder);
    if (wrong !== undefined) found.push({ rule: 'icon', message: wrong, line: element.line });
  };

  // A mail add-in's own icons are 64 and 128 pixels wide, others' are half of that.
  check(childAt(root, 'IconUrl'), 64);
  check(childAt(root, 'HighResolutionIconUrl'), 128);
  for (const overrides of versionOverridesOf(root)) {
    const images = childAt(overrides, 'Resources', 'Images')?.children ?? [];
    for (const icon of elementsBelow(overrides)) {
      if (icon.name !== 'Icon') continue;
      found.push(...checkSizes(icon));
    }
    for (const [id, pixels] of sizesOf(overrides))
      check(
        images.find((image) => image.attributes.get('id') === id),
        pixels,
      );
  }
  return found;
}

function checkSizes(icon: XmlElement): ManifestFinding[] {
  const sizes = icon.children.map((image) => Number(image.attributes.get('size')));
  const messages = [
    ...requiredSizes
      .filter((size) => !sizes.includes(size))
      .map((size) => `The button has no icon of ${size} pixels.`),
    ...sizes
      .filter((size) => !allowedSizes.includes(size))
      .map((size) => `A button's icon cannot have ${size} pixels.`),
    ...sizes
      .filter((size, index) => sizes.indexOf(size) !== index)
      .map((size) => `The button has two icons of ${size} pixels.`),
  ];
  return messages.map((message) => ({ rule: 'icon', message, line: icon.line }));
}

/** Every image that buttons use, with each size they use it for, once. */
function sizesOf(overrides: XmlElement): [id: string, pixels: number][] {
  const uses = new Map<string, [string, number]>();
  for (const element of elementsBelow(overrides)) {
    const id = element.attributes.get('resid');
    const size = element.attributes.get('size');
    if (element.name === 'Image' && id !== undefined && size !== undefined)
      uses.set(`${id} ${size}`, [id, Number(size)]);
  }
  return [...uses.values()];
}

function wrongWithFile(address: string, pixels: number, iconFolder: string): string | undefined {
  if (!URL.canParse(address)) return undefined; // The check of addresses says so.
  const { pathname } = new URL(address);
  const name = pathname.slice(servedAt.length);
  if (!pathname.startsWith(servedAt) || !/^[\w.-]+$/.test(name))
    return `The icon ${address} is not in ${servedAt}.`;
  const file = path.join(iconFolder, name);
  if (!fs.existsSync(file)) return `There is no file ${name} among the icons.`;
  const bytes = fs.readFileSync(file);
  const size = pngSize(bytes);
  if (size === undefined) return `${name} is not a PNG file.`;
  if (size.width !== pixels || size.height !== pixels)
    return `${name} is used as ${pixels} pixels, but has ${size.width} × ${size.height}.`;
  if (bytes.length > mostBytes) return `${name} is larger than ${mostBytes / 1000} KB.`;
  return undefined;
}
