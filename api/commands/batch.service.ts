import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import { NUMBERED_ACTS } from '../../domain/papers/number-rules.ts';
import type { ProcessStore } from '../../db/process-store-types.ts';
import { STORE } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { ExplainedRefusal } from '../problem/api-problem.ts';
import { domainProblem, type Occasion } from '../problem/problem.ts';
import { actAnswerView } from './act-answer.ts';
import type { BatchBody, BatchRow } from './batch-body.ts';
import type { BatchAnswer } from './batch.schemas.ts';
import { CommandsService } from './commands.service.ts';
import { RefusalsService } from './refusals.service.ts';

type Result = BatchAnswer['results'][number];

/** Acts of one batch that run at the same time: enough to be fast, few enough to leave connections to others. */
const AT_ONCE = 4;

/** One act on many items: in one transaction (G5), or each with a result of its own. */
@Injectable()
export class BatchService {
  constructor(
    @Inject(STORE) private readonly store: ProcessStore,
    @Inject(CommandsService) private readonly commands: CommandsService,
    @Inject(RefusalsService) private readonly refusals: RefusalsService,
  ) {}

  /** @throws {DomainError} `batchRefused` with every row's reason where all or nothing is asked */
  async act(body: BatchBody, key: string, caller: Caller, occasion: Occasion): Promise<BatchAnswer> {
    const results = body.atomic
      ? await this.together(body.rows, key, caller, occasion)
      : await this.oneByOne(body.rows, key, caller, occasion);
    const done = results.filter(({ status }) => status === 'done').length;
    return { done, refused: results.length - done, results };
  }

  private async together(
    rows: readonly BatchRow[],
    key: string,
    caller: Caller,
    { locale }: Occasion,
  ): Promise<Result[]> {
    try {
      const answers = await this.store.actMany(
        rows.map((row) => ({ ...this.request(row, caller), ...keyOf(key, row) })),
      );
      return answers.map((answer) => ({
        id: answer.instanceId,
        status: 'done',
        answer: actAnswerView(answer, locale),
      }));
    } catch (error) {
      throw await this.refusals.ofBatch(
        error,
        rows.map(({ id }) => id),
        caller,
      );
    }
  }

  private async oneByOne(
    rows: readonly BatchRow[],
    key: string,
    caller: Caller,
    occasion: Occasion,
  ): Promise<Result[]> {
    const results: Result[] = [];
    // Papers with a number each are issued in their order: a later number before an earlier one would leave a gap.
    const atOnce = rows.some(({ command }) => command.kind in NUMBERED_ACTS) ? 1 : AT_ONCE;
    for (let from = 0; from < rows.length; from += atOnce) {
      const slice = rows.slice(from, from + atOnce);
      results.push(...(await Promise.all(slice.map((row) => this.one(row, key, caller, occasion)))));
    }
    return results;
  }

  private async one(row: BatchRow, key: string, caller: Caller, occasion: Occasion): Promise<Result> {
    const { id } = row;
    try {
      const answer = await this.store.act({ ...this.request(row, caller), ...keyOf(key, row) });
      return { id, status: 'done', answer: actAnswerView(answer, occasion.locale) };
    } catch (error) {
      const refusal = await this.refusals.ofAct(error, id, caller, occasion.locale);
      const plain = refusal instanceof ExplainedRefusal ? refusal.refusal : refusal;
      if (!(plain instanceof DomainError)) throw plain;
      return { id, status: 'refused', problem: domainProblem(plain, occasion) };
    }
  }

  private request({ id, command, expectedVersion }: BatchRow, caller: Caller): ReturnType<CommandsService['request']> {
    return this.commands.request(id, command, expectedVersion, caller);
  }
}

/** Each row is an act of its own under the batch's key. */
function keyOf(key: string, { id }: BatchRow): { readonly idempotencyKey: string } {
  return { idempotencyKey: `${key}#${id}` };
}
