import { Inject, Injectable } from '@nestjs/common';
import { dateOf, type Instant } from '../../domain/calendar/plain-date.ts';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import { findOpen } from '../../domain/obligations/obligation.ts';
import { authorityFor, type Subject } from '../../domain/process/actor.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import { leaderBy } from '../../domain/processes/supervision/decide.ts';
import { ANSWERING } from '../../domain/processes/supervision/lifecycle.ts';
import type { About, Leader, SupervisionInput } from '../../domain/processes/supervision/state.ts';
import { placesOfUnits, regionNamed } from '../../db/queries/places.ts';
import { policiesInForce } from '../../db/queries/policy-in-force.ts';
import type { Pool } from '../../db/pool.ts';
import { MattersService } from '../access/matters.service.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import type { OpenSupervision } from './supervision.schemas.ts';

/** What a leader supervises: whose it is, and which matter it is about. */
interface Supervised {
  readonly subject: Subject;
  readonly about?: About;
  readonly policy?: string;
}

/** What can be supervised: an item or an evaluation in scope, a unit of the leader's region, or finance itself. */
@Injectable()
export class SupervisedService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
  ) {}

  /** @throws {DomainError} `invalidInput` with every fault, `notFound` for a matter outside the scope */
  async of(asked: OpenSupervision, caller: Caller, now: Instant): Promise<Supervised> {
    const { answerBy, aboutId, aboutKey } = asked;
    const faults: Fault[] = answerBy < dateOf(now) ? [{ path: '/answerBy', code: 'dateBeforeToday' }] : [];
    const matter = aboutId === undefined ? undefined : await this.matters.matter(aboutId, caller);
    if (aboutKey !== undefined && (!matter || !findOpen(matter.book, aboutKey)))
      faults.push({ path: '/aboutKey', code: 'clockUnknown' });
    const subject = matter?.state.subject ?? (await this.subjectOf(asked, caller, faults));
    if (!subject || faults.length > 0) throw new DomainError('invalidInput', { count: faults.length }, faults);
    const policy = (await policiesInForce(this.pool, [subject.regionId])).get(subject.regionId);
    return {
      subject,
      ...(policy !== undefined && { policy }),
      ...(matter && {
        about: {
          instanceId: matter.id,
          process: matter.process,
          title: matter.state.name,
          code: matter.state.code,
          ...(aboutKey !== undefined && { key: aboutKey }),
        },
      }),
    };
  }

  /**
   * Whoever stands in opens it for the leader: it is the leader's to close. Who only reads there, and leads elsewhere,
   * opens nothing.
   *
   * @throws {DomainError} `notYours`
   */
  leaderOf(caller: Caller, subject: Subject, answeredBy: SupervisionInput['answeredBy']): Leader {
    const by = authorityFor(caller, ['supervisingLeader'], subject, ANSWERING[answeredBy]);
    if (!by) throw new DomainError('notYours', { command: 'open', roles: 'supervisingLeader' });
    return leaderBy(by);
  }

  /** About no matter: a unit within the leader's region, or the region's finance. */
  private async subjectOf(
    { unitId, answeredBy }: OpenSupervision,
    caller: Caller,
    faults: Fault[],
  ): Promise<Subject | undefined> {
    if (answeredBy === 'finance') {
      const regionId = this.regions.acting(caller, 'supervision.open', undefined);
      const region = await regionNamed(this.pool, regionId);
      return region && { regionId, regionPath: region.path, unitId: `finance-${regionId}` };
    }
    const [place] = await placesOfUnits(this.pool, unitId === undefined ? [] : [unitId]);
    const leads = grantsWith(caller, 'supervision.open');
    if (!place || !leads.some(({ regionId }) => place.regionPath.includes(regionId))) {
      faults.push(
        unitId === undefined
          ? { path: '/unitId', code: 'required' }
          : { path: '/unitId', code: 'idUnknown', params: { id: unitId } },
      );
      return undefined;
    }
    const { regionId, regionPath, divisionId } = place;
    return { regionId, regionPath, unitId: place.unitId, ...(divisionId !== null && { divisionId }) };
  }
}
