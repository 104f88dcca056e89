import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { StackError } from './stack-error.ts';

/** The user PostgreSQL runs as. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const OWN_USER = 'bihuan-postgres';

/**
 * The user for PostgreSQL, which refuses to run as root: none (ourselves) unless we are root; then a system user of its
 * own, made once, or where users cannot be made one that machines have anyway.
 *
 * @throws {StackError} `postgresUser`
 */
export function postgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = findUser(OWN_USER);
  if (known) return known;
  const made = spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_USER], {
    encoding: 'utf8',
  });
  const user = findUser(OWN_USER) ?? findUser('postgres') ?? findUser('nobody');
  if (user) return user;
  throw new StackError('postgresUser', { user: OWN_USER, reason: made.error?.message ?? made.stderr.trim() });
}

function findUser(wanted: string): SystemUser | undefined {
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((row) => row.split(':'));
  const [name, , uid, gid] = rows.find(([row]) => row === wanted) ?? [];
  return name === undefined ? undefined : { name, uid: Number(uid), gid: Number(gid) };
}

/** Whether the user can run this program: asked of the system, since modes, groups and ACLs all have a say. */
export function canRun(user: SystemUser | undefined, command: string, args: readonly string[]): boolean {
  const result = spawnSync(command, [...args], {
    stdio: 'ignore',
    ...(user && { uid: user.uid, gid: user.gid }),
    cwd: '/',
  });
  return result.status === 0;
}
