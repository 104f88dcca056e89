import { Inject, Injectable } from '@nestjs/common';
import { isDayOff } from '../../domain/calendar/calendar.ts';
import { dateOf, yearOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { supervisionCode } from '../../domain/processes/supervision/state.ts';
import { readableEvents } from '../../db/queries/readable-history.ts';
import { placeNames } from '../../db/queries/places.ts';
import { supervisionCounts, supervisions } from '../../db/queries/supervisions.ts';
import type { Pool } from '../../db/pool.ts';
import type { ActAnswer, ProcessStore, StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { AttachmentsService } from '../attachments/attachments.service.ts';
import { actAnswerView } from '../commands/act-answer.ts';
import type { ActAnswerView } from '../commands/act.schemas.ts';
import { CLOCK, POOL, STORE } from '../deps.ts';
import { stableId } from '../http/stable-id.ts';
import type { Caller } from '../http/request.ts';
import { RefusalsService } from '../commands/refusals.service.ts';
import { RulesService } from '../rules/rules.service.ts';
import { dayOffSentence } from '../words/due-text.ts';
import { SupervisedService } from './supervised.service.ts';
import { commonView, supervisionView } from './supervision-view.ts';
import type {
  AskSupervisions,
  OpenSupervision,
  SupervisionAct,
  SupervisionCounts,
  Supervisions,
  SupervisionView,
} from './supervision.schemas.ts';

/** So much of a matter's history its page shows: it has few acts. */
const HISTORY = 200;

/** Supervised matters (督办件, P4): their list, their pages, opening one, and acts on them. */
@Injectable()
export class SupervisionService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(STORE) private readonly store: ProcessStore,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(RulesService) private readonly rules: RulesService,
    @Inject(SupervisedService) private readonly supervised: SupervisedService,
    @Inject(AttachmentsService) private readonly attachments: AttachmentsService,
    @Inject(RefusalsService) private readonly refusals: RefusalsService,
  ) {}

  async list({ state, region, ...filter }: AskSupervisions, caller: Caller, locale: Locale): Promise<Supervisions> {
    const scope = await this.matters.scope(caller, region, 'supervision.read');
    const running = state === undefined ? undefined : state === 'running';
    const { rows, next } = await supervisions(this.pool, scope, { ...filter, running });
    return {
      rows: rows.map(({ id, due, dueKey, ...row }) => ({
        ...commonView(id, row.state, row, locale),
        due,
        dueKey,
        dueName: dueKey === null ? null : obligationName(dueKey, locale),
      })),
      next,
    };
  }

  async counts(region: string | undefined, caller: Caller): Promise<SupervisionCounts> {
    return supervisionCounts(this.pool, await this.matters.scope(caller, region, 'supervision.read'));
  }

  /** @throws {DomainError} `notFound` outside the caller's scope */
  async detail(id: string, caller: Caller, locale: Locale): Promise<SupervisionView> {
    const one = await this.matters.supervision(id, caller);
    const { subject, policy } = one.state;
    const [pinned, calendar, places, history] = await Promise.all([
      this.rules.policy(policy),
      this.rules.calendar(),
      placeNames(this.pool, subject),
      readableEvents(this.pool, one, caller, { limit: HISTORY }),
    ]);
    return supervisionView(one, history, {
      reader: caller,
      rules: { policy: pinned, calendar },
      now: this.clock.now(),
      locale,
      names: { regionName: places.region ?? subject.regionId, unitName: places.unit },
    });
  }

  /** @throws {DomainError} `invalidInput` with every fault; `notFound` for a matter outside the scope; `notYours` */
  async open(asked: OpenSupervision, key: string, caller: Caller, locale: Locale): Promise<ActAnswerView> {
    const now = this.clock.now();
    const { subject, about, policy } = await this.supervised.of(asked, caller, now);
    const id = stableId('supervision', caller.id, key);
    const openedOn = dateOf(now);
    const { name, demand, answeredBy, answerBy } = asked;
    const input = {
      subject,
      name,
      demand,
      answeredBy,
      answerBy,
      openedOn,
      code: supervisionCode(id, openedOn),
      fiscalYear: yearOf(openedOn),
      leader: this.supervised.leaderOf(caller, subject, answeredBy),
      ...(about && { about }),
    };
    const answer = await this.store.open({
      process: 'supervision',
      id,
      input,
      actor: caller,
      now,
      idempotencyKey: key,
      ...(policy !== undefined && { policy }),
    });
    return this.answered(answer, answerBy, locale);
  }

  /** @throws {DomainError} whatever the process refuses; `notFound` outside the caller's scope */
  async act(
    id: string,
    key: string,
    { command, expectedVersion }: SupervisionAct,
    caller: Caller,
    locale: Locale,
  ): Promise<ActAnswerView> {
    await this.matters.supervision(id, caller);
    await this.attachments.assertEvidence(id, command, '/command');
    try {
      const answer = await this.store.act({
        instanceId: id,
        command,
        actor: caller,
        now: this.clock.now(),
        idempotencyKey: key,
        ...(expectedVersion !== undefined && { expectedVersion }),
      });
      return await this.answered(answer, 'answerBy' in command ? command.answerBy : undefined, locale);
    } catch (error) {
      throw await this.refusals.explained(error, id, caller, locale);
    }
  }

  /** What an act comes to; a leader's own date stands as it is set, and it is said where that is a day off. */
  private async answered(answer: ActAnswer, set: PlainDate | undefined, locale: Locale): Promise<ActAnswerView> {
    const view = actAnswerView(answer, locale);
    if (set === undefined || !isDayOff(await this.rules.calendar(), set)) return view;
    const told = dayOffSentence(set, locale);
    return {
      ...view,
      dues: view.dues.map((due) => (due.due === set ? { ...due, because: [...due.because, told] } : due)),
    };
  }
}
