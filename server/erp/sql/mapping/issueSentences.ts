import type { z } from 'zod';
import type { MappingPath, MappingProblem } from './MappingFile.ts';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;

const typeWords: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

/** What zod found wrong with a mapping, in words an administrator can act on. */
export function issueSentences(issues: readonly Issue[], content: unknown): MappingProblem[] {
  return issues.flatMap((issue): MappingProblem[] => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    const found = valueAt(content, path);
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({
          path: [...path, key],
          message: `there is no setting of this name here${nearest(key, settingsAt(issues, path))}`,
        }));
      case 'invalid_type': {
        const expected = typeWords[issue.expected] ?? issue.expected;
        return [{ path, message: `expected ${expected}, found ${show(found)}` }];
      }
      case 'invalid_value': {
        const allowed = issue.values.map((value) => show(value)).join(', ');
        return [{ path, message: `expected ${allowed}, found ${show(found)}` }];
      }
      case 'too_small':
        return [{ path, message: `expected at least ${issue.minimum}, found ${show(found)}` }];
      case 'too_big':
        return [{ path, message: `expected at most ${issue.maximum}, found ${show(found)}` }];
      case 'invalid_union': {
        // Of several forms the one that was meant says best what is wrong with it.
        const meant = meantForm(issue.errors);
        return meant
          ? issueSentences(
              meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
              content,
            )
          : [{ path, message: `${issue.message}, found ${show(found)}` }];
      }
      case 'invalid_key':
        return [
          {
            path,
            message: `${issue.issues[0]?.message ?? issue.message}, found ${show(path.at(-1))}`,
          },
        ];
      default:
        return [{ path, message: `${issue.message}, found ${show(found)}` }];
    }
  });
}

/** The only form of a union that is of the value's own type; null where several are, or none. */
function meantForm(forms: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const isOtherType = ({ path, code }: Issue) =>
    path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
  const fitting = forms.filter((issues) => !issues.some(isOtherType));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Settings that are missing at the same place: a slip of the pen leaves one missing and one unknown. */
function settingsAt(issues: readonly Issue[], path: MappingPath): string[] {
  return issues
    .filter(
      (issue) =>
        issue.path.length === path.length + 1 && path.every((step, i) => issue.path[i] === step),
    )
    .map((issue) => String(issue.path.at(-1)));
}

function valueAt(content: unknown, path: MappingPath): unknown {
  let value = content;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    return keys.length === 0 ? 'no keys' : `the keys ${keys.slice(0, 8).join(', ')}`;
  }
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
