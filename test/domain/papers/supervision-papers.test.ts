import { asInstant, asPlainDate } from '../../../domain/calendar/plain-date.ts';
import { EMPTY_BOOK } from '../../../domain/obligations/obligation.ts';
import { supervisionPapers, type SupervisionPaper } from '../../../domain/papers/supervision-papers.ts';
import type { Authority } from '../../../domain/process/actor.ts';
import type { EventLike, RecordedEvent } from '../../../domain/process/process.ts';
import type { SupervisionInput } from '../../../domain/processes/supervision/state.ts';

const on = asPlainDate('2026-03-02');
const leader: Authority = { kind: 'person', personId: 'l', name: '副市长', role: 'supervisingLeader' };
const standIn: Authority = { ...leader, personId: 's', name: '代理人', onBehalfOf: 'l', onBehalfOfName: '副市长' };
const input: SupervisionInput = {
  subject: { regionId: 'r', regionPath: ['r'], unitId: 'u' },
  code: 'DB-2026-ab12cd',
  name: '督办：逾期',
  fiscalYear: 2026,
  demand: '说明原因。',
  answeredBy: 'unit',
  openedOn: on,
  answerBy: asPlainDate('2026-03-13'),
  leader: { id: 'l', name: '副市长' },
};

function papers(events: readonly EventLike[], opened: SupervisionInput = input): readonly SupervisionPaper[] {
  const all: readonly EventLike[] = [{ type: 'opened', input: opened } as EventLike, ...events];
  const at = asInstant('2026-03-02T02:00:00.000Z');
  const lines = all.map((event, no): RecordedEvent => {
    return { seq: no + 1, at, recordedAt: at, by: no === 0 ? leader : standIn, cause: '', event };
  });
  return supervisionPapers({ events: lines, book: EMPTY_BOOK, issuer: '市财政局', unit: '市某局' }, 'zh-CN');
}

function rows(paper: SupervisionPaper | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(paper?.form.rows.map(({ label, lines }) => [label, lines.join('\n')]) ?? []);
}

describe('papers of a supervised matter (P4)', () => {
  it('are its slip, every reply by its number, every return and the last word; taking it over writes none', () => {
    const answered = {
      type: 'supervisionAnswered',
      on,
      measures: '专班',
      done: '已报',
      by: { id: 'c', name: '经办' },
      evidence: [
        { name: '台账', sha256: 'a'.repeat(64) },
        { name: '函', where: '某发〔2026〕1号' },
      ],
    };
    const made = papers([
      answered,
      { type: 'supervisionReturned', on, opinion: '缺签章', answerBy: asPlainDate('2026-03-20') } as EventLike,
      {
        type: 'supervisionTakenOver',
        on,
        reason: '分工',
        leader: { id: 'm', name: '另一位' },
        name: '另一位',
      } as EventLike,
      answered,
      { type: 'supervisionClosed', on, opinion: '销号', by: '副市长' } as EventLike,
    ]);
    expect(made.map((one) => [one.seq, one.form.title, rows(one)['督办编号']])).toEqual(
      [
        [1, '督办单'],
        [2, '督办回复单'],
        [3, '退回重办通知'],
        [5, '督办回复单'],
        [6, '办结销号单'],
      ].map((one) => [...one, 'DB-2026-ab12cd']),
    );
    expect(rows(made[0])).toMatchObject({ 承办单位: '市某局', 报送期限: '2026年3月13日', 督办领导: '副市长' });
    expect(rows(made[3])).toMatchObject({
      次数: '第 2 次报送',
      办理人: '代理人（代 副市长）',
      佐证: `台账（SHA-256 ${'a'.repeat(16)}）\n函（某发〔2026〕1号）`,
    });
    expect(made[4]?.form.notes).toEqual(['市财政局　2026年3月2日　记录第6条']);
  });

  it('name finance where finance answers, and the ladder where no leader opened it', () => {
    const { subject, code, name, fiscalYear, demand, openedOn } = input;
    const [slip] = papers([], { subject, code, name, fiscalYear, demand, openedOn, answeredBy: 'finance' });
    expect(rows(slip)).toMatchObject({ 承办单位: '市财政局', 督办领导: '按督办阶梯立件' });
    const about = { instanceId: 'i', process: 'budgetItem', title: '项目', code: 'X-1', key: 'reportRectification' };
    expect(rows(papers([], { ...input, about })[0])).toMatchObject({ 所督办的事项: '项目（X-1）' });
  });
});
