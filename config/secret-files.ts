import { readFileSync } from 'node:fs';
import type { ConfigFault } from './config-error.ts';
import type { Environment } from './env.ts';
import { VARIABLES, type VariableName } from './variables.ts';

const SUFFIX = '_FILE';

/** Variables whose value may lie in a file instead: those that nobody should see in a list of processes. */
export const SECRET_NAMES = (Object.keys(VARIABLES) as VariableName[]).filter(
  (name) => 'secret' in VARIABLES[name] && VARIABLES[name].secret,
);

/**
 * Takes each secret from the file that `NAME_FILE` names (a container's or systemd's secret), where it is set. A final
 * line break is the editor's, not the secret's. What cannot be read, or is said twice, is a fault like any other.
 */
export function withSecretFiles(environment: Environment): {
  readonly environment: Environment;
  readonly faults: readonly ConfigFault[];
} {
  const read = SECRET_NAMES.flatMap((name) => readSecret(name, environment));
  return {
    environment: { ...environment, ...Object.fromEntries(read.flatMap((one) => ('value' in one ? [one.value] : []))) },
    faults: read.flatMap((one) => ('fault' in one ? [one.fault] : [])),
  };
}

type Read = { readonly value: readonly [VariableName, string] } | { readonly fault: ConfigFault };

function readSecret(name: VariableName, environment: Environment): readonly Read[] {
  const variable = `${name}${SUFFIX}`;
  const file = environment[variable];
  if (file === undefined || file === '') return [];
  if (environment[name] !== undefined && environment[name] !== '')
    return [{ fault: { variable, found: file, rule: TWICE } }];
  try {
    return [{ value: [name, readFileSync(file, 'utf8').replace(/\r?\n$/, '')] }];
  } catch {
    return [{ fault: { variable, found: file, rule: UNREADABLE } }];
  }
}

const TWICE = {
  'zh-CN': '同一项已直接设置，二者只能取一',
  en: 'is set directly as well; only one of both can be used',
};
const UNREADABLE = { 'zh-CN': '读不了这个文件', en: 'this file cannot be read' };
