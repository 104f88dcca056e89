import type { Bilingual } from '../domain/locale.ts';

/** One variable that cannot be used: which, what stood there (never a secret's value), and the rule it breaks. */
export interface ConfigFault {
  readonly variable: string;
  readonly found: string;
  readonly rule: Bilingual;
}

/** The process cannot start with this configuration. Lists every fault, so that one correction is enough. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly ConfigFault[]) {
    super(['配置有误 · The configuration cannot be used:', ...faults.map(faultLine)].join('\n'));
  }
}

function faultLine({ variable, found, rule }: ConfigFault): string {
  return `  ${variable} (${found}): ${rule['zh-CN']} · ${rule.en}`;
}
