import { describe, expect, it } from '@jest/globals';
import { fill } from '../../domain/locale.ts';
import type { ApiFault } from '../../web/src/api/api-error.ts';
import { createLink } from '../../web/src/api/link.ts';
import { clockLines } from '../../web/src/acts/clock-lines.ts';
import { pointWords } from '../../web/src/acts/point-words.ts';
import { eventSentence } from '../../domain/messages/event-text.ts';
import { faultWords, placeWords } from '../../web/src/acts/fault-words.ts';
import type { Say } from '../../web/src/text/say.ts';

const zh: Say = (text, values = {}) => fill(text['zh-CN'], values);
const en: Say = (text, values = {}) => fill(text.en, values);
const fault = (more: Partial<ApiFault>): ApiFault => ({ pointer: '', code: 'tooShort', detail: '请填写。', ...more });

describe('a fault in a list says which field it is of', () => {
  it('names the field by its label, and the row where there are several', () => {
    expect(placeWords('/command/stance', zh)).toBe('态度');
    expect(placeWords('/replies/1/reply', zh)).toBe('对意见的答复 第 2 行 · 是否采纳');
    expect(placeWords('/criteria/feasibility/opinion', en)).toBe('Four criteria · Feasibility · Opinion');
  });

  it('calls files of evidence as their form does, and a statement as what it is', () => {
    expect(placeWords('/problems/0/evidence/1/name', zh)).toMatch(/^问题 第 1 行 · 佐证 第 2 行 · /);
    expect(placeWords('/problems/0/evidence', zh)).toBe('问题 第 1 行 · 佐证、事实');
  });

  it('calls the findings of an evaluation what they are, good or bad, and those of a spot check what was found', () => {
    expect(placeWords('/content/findings', zh)).toBe('分方面评价情况');
    expect(placeWords('/content/findings/1/text', zh)).toBe('分方面评价情况 第 2 行 · 评价情况');
    expect(placeWords('/findings', zh)).toBe('发现的问题');
  });

  it('calls the parts of a performance report by their own names, not by those of a disclosure', () => {
    expect(placeWords('/parts/problems', zh)).toBe('存在的问题');
    expect(placeWords('/parts', zh)).toBe('公开哪几部分');
  });

  it('leaves out what has no label', () => {
    expect(placeWords('/rows/5a7c/amountFen', zh)).toBe('金额（万元）');
    expect(placeWords('/constructor', zh)).toBe('');
    expect(placeWords('', zh)).toBe('');
  });

  it('says the label before what the schema found', () => {
    expect(faultWords(fault({ pointer: '/measure', in: 'body' }), zh)).toBe('整改措施：请填写。');
    expect(faultWords(fault({ pointer: '/nowhere', in: 'body' }), zh)).toBe('请填写。');
  });

  it('is called as its form calls it, and by the way to it where it lies deeper', () => {
    expect(faultWords(fault({ pointer: '/reason', in: 'body' }), zh, '理由')).toBe('理由：请填写。');
    expect(faultWords(fault({ pointer: '/nowhere', in: 'body' }), zh, '地区')).toBe('地区：请填写。');
    const deep = fault({ pointer: '/replies/1/reply', in: 'body' });
    expect(faultWords(deep, zh, '是否采纳')).toBe('对意见的答复 第 2 行 · 是否采纳：请填写。');
  });

  it('adds nothing to the sentence of a rule or of the page itself, which names its matter', () => {
    expect(faultWords(fault({ pointer: '/reason', detail: '须写理由。' }), zh)).toBe('须写理由。');
  });
});

describe('the point that an answer is to reads as the form calls it', () => {
  it('names a criterion, and a place of the table by row and column', () => {
    expect(pointWords('appropriateness', zh)).toBe('适当性');
    expect(pointWords('/indicators/0/target/value', zh)).toBe('第 1 行 指标值');
    expect(pointWords('/indicators/2/dataSource', en)).toBe('row 3, Source of the data');
    expect(pointWords('/indicators/4', zh)).toBe('第 5 行');
    expect(pointWords('/annualTarget', en)).toBe('Annual target');
  });

  it('calls the text of an answer an answer, and that of an indicator a description', () => {
    expect(placeWords('/body/answers/0/text', zh)).toBe('对退回意见的答复 第 1 行 · 答复');
    expect(placeWords('/body/indicators/0/target/text', zh)).toBe('指标 第 1 行 · 目标 · 定性描述');
  });
});

describe('an act answers with every clock that it touched', () => {
  const settled = (outcome: string) => ({ type: 'obligationSettled', settled: { key: 'correctDeviation', outcome } });
  const paused = { type: 'obligationPaused', key: 'correctDeviation', on: '2026-11-27' };
  const told = (event: { readonly type: string }) => ({ type: event.type, sentence: eventSentence(event, 'zh-CN') });

  it('names those it stopped or settled before the dates that it laid, and says nothing twice', () => {
    const events = [told({ type: 'itemSuspended' }), told(paused), told(settled('late'))];
    const due = { key: 'x', sentence: '评价须在 2026年12月1日（周二）前确认结束', because: [] };
    expect(clockLines({ events, dues: [due, due] })).toEqual([
      '“纠正偏差”停表（2026年11月27日）',
      '“纠正偏差”已办',
      due.sentence,
    ]);
    expect(clockLines({ events: [told({ type: 'itemSuspended' })], dues: [] })).toEqual([]);
  });

  it('an item is set up, and what is no item begins as what it is', () => {
    const opened = (input: object): string => {
      const event = { type: 'opened', input };
      return eventSentence(event, 'zh-CN');
    };
    expect(opened({ code: '2026-001' })).toBe('立项');
    expect(opened({ seasonKind: 'targets' })).toBe('报送季建立');
    expect(opened({ reporter: { id: 'unit-1' } })).toBe('报告开立');
    expect(opened({ demand: '请说明原因' })).toBe('督办立件');
  });

  it('does not call done what fell away', () => {
    expect(eventSentence(settled('waived'), 'zh-CN')).toBe('“纠正偏差”不再须办');
    expect(eventSentence(settled('waived'), 'en')).toContain('is no longer owed');
  });
});

describe('how old the data is, when nobody answers any more', () => {
  it('is told by the time of the last answer, on the clock of the server', () => {
    const link = createLink(() => 99_000);
    link.reached(true, 10_000);
    link.reached(true, 20_000);
    expect(link.read().awaySince).toBeUndefined();
    link.reached(false);
    link.reached(false);
    expect(link.read().awaySince).toBe(20_000);
  });

  it('is this moment where the server has never said its time', () => {
    const link = createLink(() => 99_000);
    link.reached(false);
    expect(link.read().awaySince).toBe(99_000);
  });
});
