import type { DemoAccount, DemoPeople } from './demo-year.ts';

export interface Addresses {
  readonly api: string;
  /** Unknown where Temporal was given by TEMPORAL_ADDRESS. */
  readonly temporalUi: string | undefined;
}

/** What a person needs once everything runs: where, as whom, how to stop. */
export function summary({ api, temporalUi }: Addresses, { accounts, others }: DemoPeople, seconds: string): string {
  return [
    '',
    `闭环已就绪 · Bihuan is ready (${seconds} s)`,
    '',
    `  网页 · Page    ${api}/`,
    `  API            ${api}/api/v1`,
    `  OpenAPI        ${api}/api/docs  (${api}/api/openapi.json)`,
    ...(temporalUi === undefined ? [] : [`  Temporal       ${temporalUi}`]),
    ...(accounts.length === 0 ? [] : ['', '演示账号 · Demo accounts', ...accountLines(accounts)]),
    ...(accounts.length === 0 || others === 0 ? [] : [othersLine(others)]),
    '',
    '按 Ctrl-C 停止，数据保留 · Ctrl-C stops everything and keeps the data',
    '',
  ].join('\n');
}

function othersLine(others: number): string {
  return `  另有 ${String(others)} 人，密码相同，见 admin 的“人员” · ${String(others)} more with the same password: People, as admin`;
}

function accountLines(accounts: readonly DemoAccount[]): readonly string[] {
  const width = Math.max(...accounts.map(({ account }) => account.length));
  return accounts.map(
    ({ account, password, role }) => `  ${account.padEnd(width)}  ${password}  ${role['zh-CN']} · ${role.en}`,
  );
}
