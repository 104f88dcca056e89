import { domainErrorText } from '../domain/domain-error-text.ts';
import { DomainError } from '../domain/domain-error.ts';

/** A command reads its arguments, writes its answer to standard output and returns the exit status. */
export type CliCommand = (args: readonly string[]) => Promise<number>;

/** Each command is loaded only when called, so that `deadline` does not wait for the database's drivers. */
const COMMANDS: Record<string, () => Promise<{ run: CliCommand }>> = {
  deadline: () => import('./deadline.ts'),
  'check-tables': () => import('./check-tables.ts'),
  verify: () => import('./verify.ts'),
  'verify-archive': () => import('./verify-archive.ts'),
};

const USAGE = `usage: npm run -s bihuan -- COMMAND …\ncommands: ${Object.keys(COMMANDS).join(', ')}\n`;

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const load = COMMANDS[name];
  if (!load) {
    process.stderr.write(USAGE);
    return 2;
  }
  return (await load()).run(args);
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const sentence = error instanceof DomainError ? domainErrorText(error.code, error.details, 'zh-CN') : String(error);
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  },
);
