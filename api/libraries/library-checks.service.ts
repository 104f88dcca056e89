import { Injectable } from '@nestjs/common';
import type { Fault } from '../../domain/domain-error.ts';
import type { Library } from '../../domain/libraries/entry-acts.ts';
import { textOf, type Content } from '../../domain/libraries/fields.ts';
import { draftEditions } from '../../db/queries/indicator-editions.ts';
import { knownLogins } from '../../db/queries/logins.ts';
import type { Queryable } from '../../db/pool.ts';

/** What is to be checked: the facts, and where they are to stand. */
interface Checked {
  readonly content: Content;
  readonly regionId: string;
}

/** What no schema can see: whether an account or an edition that is named exists. */
@Injectable()
export class LibraryChecks {
  async faults(db: Queryable, library: Library, one: Checked): Promise<readonly Fault[]> {
    const [faults = []] = await this.faultsOfAll(db, library, one.regionId, [one.content]);
    return faults.map(({ path, ...fault }) => ({ ...fault, path: `/content${path}` }));
  }

  /** Of many at once, each with its own faults; paths within the content. */
  async faultsOfAll(
    db: Queryable,
    library: Library,
    regionId: string,
    contents: readonly Content[],
  ): Promise<readonly (readonly Fault[])[]> {
    if (library === 'indicators') return this.editionFaults(db, regionId, contents);
    if (library !== 'experts') return contents.map(() => []);
    const logins = contents.map((content) => textOf(content, 'login'));
    const known = await knownLogins(
      db,
      logins.filter((login) => login !== ''),
    );
    return logins.map((login) =>
      login === '' || known.has(login) ? [] : [{ path: '/login', code: 'loginUnknown', params: { login } }],
    );
  }

  /** An indicator is written only into an edition that is being prepared. */
  private async editionFaults(
    db: Queryable,
    regionId: string,
    contents: readonly Content[],
  ): Promise<readonly (readonly Fault[])[]> {
    const drafts = await draftEditions(db, regionId);
    return contents.map((content) => {
      const edition = textOf(content, 'edition');
      const known = drafts.has(`${textOf(content, 'framework')}/${edition}`);
      return known ? [] : [{ path: '/edition', code: 'editionUnknown', params: { edition } }];
    });
  }
}
