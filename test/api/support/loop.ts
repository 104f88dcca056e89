import { randomUUID } from 'node:crypto';
import { ActAnswerSchema, type ActAnswerView } from '../../../api/commands/act.schemas.ts';
import { AttachmentSchema, type AttachmentView } from '../../../api/attachments/attachments.schemas.ts';
import { VersionSchema } from '../../../api/documents/documents.schemas.ts';
import { ItemViewSchema, type ItemView } from '../../../api/items/item.schemas.ts';
import { allQualified, feedbackContent, reachedEvaluation, targetTable } from '../../support/budget-item-play.ts';
import { ok, type Reply } from './client.ts';
import type { Login, Office } from './office.ts';

export { allQualified, oneNeedsWork, reachedEvaluation, targetTable } from '../../support/budget-item-play.ts';

export const OPENING = {
  unitId: 'unit-1',
  code: '2025-431-017',
  name: '马铃薯种薯繁育示范推广项目',
  itemKind: 'project',
  fiscalYear: 2025,
  requestedFen: 30_000_000,
  livelihood: true,
};

export const RECTIFIED = {
  summary: '两个问题均已整改。',
  problems: [
    { no: 1, result: 'rectified', account: '已按合同更正数量目标。', evidence: [{ name: '更正表.pdf' }] },
    { no: 2, result: 'rectified', account: '已按支付进度更正。', evidence: [{ name: '支付凭证.pdf' }] },
  ],
};

/** One item at the API, moved on by whoever has to. */
export class Loop {
  private constructor(
    private readonly office: Office,
    readonly id: string,
  ) {}

  static async open(office: Office, more: object = {}): Promise<Loop> {
    const officer = await office.as('performance');
    const body = { ...OPENING, code: randomUUID().slice(0, 8), ...more };
    const reply = await officer.post('/budget-items', body, { 'Idempotency-Key': randomUUID() });
    return new Loop(office, ok(reply, ActAnswerSchema, 201).id);
  }

  /** An act that must succeed. */
  async act(login: Login, command: object, more: object = {}): Promise<ActAnswerView> {
    return ok(await this.try(login, command, more), ActAnswerSchema);
  }

  async try(login: Login, command: object, more: object = {}): Promise<Reply> {
    return (await this.office.as(login)).act(this.id, command, more);
  }

  /** Freezes content as a version and answers its id. */
  async freeze(login: Login, kind: string, body: object): Promise<string> {
    const client = await this.office.as(login);
    return ok(await client.post(`/budget-items/${this.id}/versions`, { kind, body }), VersionSchema, 201).id;
  }

  /** Hands in a file that supports the rectification report. */
  async attached(login: Login, name: string): Promise<AttachmentView> {
    const query = new URLSearchParams({ kind: 'rectification', place: '1', name });
    const path = `/budget-items/${this.id}/attachments?${query.toString()}`;
    const client = await this.office.as(login);
    return ok(await client.upload(path, Buffer.from(`%PDF-1.7 ${name}`)), AttachmentSchema, 201);
  }

  async item(login: Login = 'auditor'): Promise<ItemView> {
    return ok(await (await this.office.as(login)).get(`/budget-items/${this.id}`), ItemViewSchema);
  }

  on(date: string): this {
    this.office.on(date);
    return this;
  }

  async submitted(): Promise<this> {
    const versionId = await this.on('2024-10-15').freeze('clerk', 'targets', targetTable);
    await this.act('leader', { kind: 'submitTargets', versionId });
    return this;
  }

  async qualified(): Promise<this> {
    await this.on('2024-10-22').act('officer', { kind: 'qualifyTargets', criteria: allQualified });
    return this;
  }

  async approved(): Promise<this> {
    await this.on('2025-01-20').act('officer', { kind: 'recordBudgetPassed', on: '2025-01-17' });
    await this.on('2025-01-24').act('director', {
      kind: 'approveBudget',
      documentNumber: '郴财预〔2025〕6号',
      amountFen: 30_000_000,
    });
    return this;
  }

  async selfEvaluated(evaluation: object = reachedEvaluation): Promise<this> {
    const versionId = await this.on('2026-02-27').freeze('clerk', 'selfEvaluation', evaluation);
    await this.act('leader', { kind: 'submitSelfEvaluation', versionId });
    return this;
  }

  async concluded(): Promise<this> {
    const review = { opinion: '数据属实', qualityScore: 92, adjustments: [] };
    await this.on('2026-03-10').act('performance', { kind: 'acceptSelfEvaluation', ...review });
    await this.on('2026-03-16').act('director', { kind: 'concludeEvaluation' });
    return this;
  }

  async received(): Promise<this> {
    this.on('2026-03-25');
    await this.act('performance', { kind: 'draftFeedback' }, { content: feedbackContent });
    await this.act('director', { kind: 'issueFeedback', documentNumber: '郴财绩〔2026〕8号' });
    await this.on('2026-03-27').act('leader', { kind: 'signReceipt' });
    return this;
  }

  async answered(): Promise<this> {
    const answer = { stance: 'agree', measure: '核对合同', person: '某经办', by: '2026-05-20' };
    await this.act('clerk', { kind: 'answerProblem', problemNo: 1, ...answer });
    await this.act('clerk', { kind: 'answerProblem', problemNo: 2, ...answer });
    return this;
  }

  async reported(): Promise<this> {
    const versionId = await this.on('2026-05-20').freeze('clerk', 'rectification', RECTIFIED);
    await this.act('leader', { kind: 'reportRectification', versionId });
    return this;
  }
}
