import { fill, type Bilingual } from '../domain/locale.ts';

/** Every way the machine can keep the product from starting, each with what to do about it. */
const STACK_ERRORS = {
  portTaken: {
    'zh-CN': '端口 {port}（{purpose}）已被占用{holder}。请先停止占用者，或换一个端口：{remedy}',
    en: 'Port {port} ({purpose}) is taken{holder}. Stop what holds it, or choose another port: {remedy}',
  },
  alreadyRunning: {
    'zh-CN': '这个目录的系统已在运行（进程 {pid}）。请在那个终端按 Ctrl-C，或运行 kill {pid}。',
    en: 'This folder is already running (process {pid}). Press Ctrl-C in its terminal, or run: kill {pid}',
  },
  postgresPlatform: {
    'zh-CN': '没有适用于 {platform} 的内置 PostgreSQL。请安装 PostgreSQL 16 以上并设置 DATABASE_URL。',
    en: 'There is no embedded PostgreSQL for {platform}. Install PostgreSQL 16 or newer and set DATABASE_URL.',
  },
  postgresUser: {
    'zh-CN':
      'PostgreSQL 不能以 root 运行，而系统用户 {user} 无法创建（{reason}）。请以普通用户运行，或设置 DATABASE_URL。',
    en: 'PostgreSQL refuses to run as root and the system user {user} could not be created ({reason}). Run as an ordinary user, or set DATABASE_URL.',
  },
  postgresUnreachable: {
    'zh-CN': '系统用户 {user} 进不了 {folder}。请把项目放到该用户能进入的目录，或设置 DATA_DIR，或设置 DATABASE_URL。',
    en: 'The system user {user} cannot enter {folder}. Move the project to a folder that user can enter, or set DATA_DIR, or set DATABASE_URL.',
  },
  postgresFailed: {
    'zh-CN': 'PostgreSQL 没有启动成功。日志在 {log}，最后几行：\n{tail}',
    en: 'PostgreSQL did not start. Its log is {log}; the last lines:\n{tail}',
  },
  temporalFailed: {
    'zh-CN': 'Temporal 没有启动成功。日志在 {log}，最后几行：\n{tail}',
    en: 'Temporal did not start. Its log is {log}; the last lines:\n{tail}',
  },
  binaryMissing: {
    'zh-CN': '找不到 {name}，也没能取得它：\n{attempts}\n请任选其一：{remedy}',
    en: '{name} was not found and could not be had:\n{attempts}\nDo one of these: {remedy}',
  },
  binaryUnusable: {
    'zh-CN': '{variable} 指向 {path}，但那里没有可执行的文件。请改正或去掉这个变量。',
    en: '{variable} names {path}, but there is no executable file. Correct the variable or leave it out.',
  },
  notReady: {
    'zh-CN': '{name} 在 {seconds} 秒内没有就绪。日志在 {log}，最后几行：\n{tail}',
    en: '{name} was not ready within {seconds} s. Its log is {log}; the last lines:\n{tail}',
  },
} as const satisfies Record<string, Bilingual>;

export type StackErrorCode = keyof typeof STACK_ERRORS;

/** A part of the stack cannot be started; the message says in Chinese and English what to do. */
export class StackError extends Error {
  override readonly name = 'StackError';

  constructor(
    readonly code: StackErrorCode,
    details: Readonly<Record<string, string | number>>,
    options?: ErrorOptions,
  ) {
    const { 'zh-CN': zh, en } = STACK_ERRORS[code];
    super(`${fill(zh, details)}\n${fill(en, details)}`, options);
  }
}
