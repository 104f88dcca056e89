import type { AskValue } from './ask-context.ts';

/**
 * What is sent: every text that is not empty at its place, `grant/role` within `grant`. What was chosen for another role
 * and is not shown any more is left out by the caller.
 */
export function bodyOf(value: AskValue): Readonly<Record<string, unknown>> {
  const filled = Object.entries(value).filter(([, text]) => text.trim() !== '');
  const own = filled.filter(([name]) => !name.includes('/'));
  const groups = [
    ...new Set(filled.flatMap(([name]) => (name.includes('/') ? [name.slice(0, name.indexOf('/'))] : []))),
  ];
  return {
    ...Object.fromEntries(own),
    ...Object.fromEntries(
      groups.map((group) => [
        group,
        bodyOf(
          Object.fromEntries(
            filled.flatMap(([name, text]) =>
              name.startsWith(`${group}/`) ? [[name.slice(group.length + 1), text]] : [],
            ),
          ),
        ),
      ]),
    ),
  };
}
