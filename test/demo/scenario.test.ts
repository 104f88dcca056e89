import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import type { RecordedEvent } from '../../domain/process/process.ts';
import { LIFECYCLE } from '../../domain/processes/budget-item/lifecycle.ts';
import { signOffFaults } from '../../domain/sign-off/check-rules.ts';
import { UNITS } from '../../demo/organisation.ts';
import { PEOPLE } from '../../demo/cast.ts';
import { rehearse } from '../../demo/rehearsal.ts';
import { scenario } from '../../demo/scenario/index.ts';
import { hour, type Life } from '../../demo/script.ts';

const { lives, projects } = scenario();
const END = hour('2026-12-01');
const played = new Map(
  lives.map((life) => [life.key, rehearse(life, { policy: defaultPolicy, calendar: defaultCalendar }, END)]),
);

function playedOf(key: string) {
  const found = played.get(key);
  if (!found) throw new Error(`no item ${key}`);
  return found;
}

function life(key: string): Life {
  const found = lives.find((each) => each.key === key);
  if (!found) throw new Error(`no life ${key}`);
  return found;
}

function events(key: string, type: string): readonly RecordedEvent[] {
  return playedOf(key).record.filter(({ event }) => event.type === type);
}

function settled(key: string, duty: string) {
  return playedOf(key).instance.book.settled.find((each) => each.key === duty);
}

function rungs(key: string, duty: string): readonly number[] {
  return events(key, 'rungReached').flatMap(({ event }) =>
    'key' in event && event.key === duty && 'step' in event
      ? [(event.step as { workingDays: number }).workingDays]
      : [],
  );
}

describe('every project of the published tables that has scorable indicators lives its whole year', () => {
  it('gives a life to each table that can be scored, and only checks the others', () => {
    const scorable = projects.filter(({ year }) => year).map(({ id }) => id);
    expect(scorable).toEqual(['C06', 'C08', 'C10', 'C11', 'C15', 'C17', 'C20']);
    expect(lives.map(({ key }) => key)).toEqual(expect.arrayContaining(scorable));
    expect(projects.filter(({ year }) => !year).every(({ check }) => check.findings.length > 0)).toBe(true);
  });

  it('brings every item to an end, with no clock left running', () => {
    for (const [key, { instance }] of played) {
      expect([key, instance.state.position.main]).toEqual([key, ['F01', 'F02'].includes(key) ? 'refused' : 'closed']);
      expect(instance.book.open).toEqual([]);
    }
  });
});

describe('each item has the fate that the demo promises', () => {
  it('G2: one never submits, is ordered to, and obeys late', () => {
    expect(events('C10', 'submissionOrdered')).toHaveLength(1);
    expect(settled('C10', 'resubmitTargets:ordered')).toMatchObject({ outcome: 'late', lateWorkingDays: 2 });
  });

  it('G3: one that does not obey is refused, and one that failed again after a return, never before', () => {
    expect(events('F01', 'targetsRefused')).toHaveLength(1);
    expect(events('F02', 'targetsReturned')).toHaveLength(1);
    expect(events('F02', 'targetsSubmitted')).toHaveLength(2);
    expect(events('F02', 'targetsRefused')).toHaveLength(1);
    expect(life('F02').steps.some(({ refused }) => refused === 'refusalBeforeReturn')).toBe(true);
  });

  it('G5: one batch is put forward to be signed, and each item of it is carried out with its own last signature', () => {
    const batch = lives.flatMap(({ steps }) => steps).filter((step) => step.batch === 'signed-approval');
    expect(batch.map(({ item }) => item)).toEqual(['F05', 'F06', 'F07']);
    for (const key of ['F05', 'F06', 'F07']) {
      const [finished] = events(key, 'signOffFinished');
      const [approved] = events(key, 'budgetApproved');
      expect(approved?.at).toBe(finished?.at);
      expect(events(key, 'feedbackIssued').map(({ at }) => at)).toEqual([events(key, 'signOffFinished')[1]?.at]);
    }
    expect(events('F05', 'signerAdded')).toHaveLength(1);
    expect(events('F06', 'signOffSentBack')).toHaveLength(1);
    expect(events('F07', 'signatureTransferred')).toHaveLength(1);
  });

  it('has no chain that could not decide', () => {
    const signed = life('F05').policy;
    expect(signOffFaults(signed?.signOff ?? {}, [LIFECYCLE])).toEqual([]);
  });

  it('G5: the city approves its items in one batch under one document number', () => {
    const batch = lives.flatMap(({ steps }) => steps).filter((step) => step.batch === 'city-approval');
    expect(new Set(batch.map(({ item }) => item))).toEqual(new Set(['C06', 'C08', 'C10', 'C11', 'C17', 'F03']));
    const numbers = batch.map(({ command }) => 'documentNumber' in command && command.documentNumber);
    expect(new Set(numbers)).toEqual(new Set(['示财预〔2025〕6号']));
    expect(new Set(batch.map(({ at }) => at)).size).toBe(1);
  });

  it('G4: a supplement in mid-year comes to the amount of the published table', () => {
    const { approval } = playedOf('C17').instance.state;
    expect(approval).toMatchObject({ initialFen: 240_000_000, amountFen: 300_000_000 });
    expect(events('C17', 'amendmentReturned')).toHaveLength(1);
  });

  it('M3, M4: one deviation is corrected in the second attempt, one item suspended and resumed, one stopped', () => {
    expect(events('C11', 'correctionReturned')).toHaveLength(1);
    expect(events('C11', 'correctionVerified')).toHaveLength(1);
    expect(events('C15', 'itemResumed')).toHaveLength(1);
    expect(events('C15', 'obligationPaused').length).toBeGreaterThan(0);
    expect(playedOf('F03').instance.state).toMatchObject({
      recovery: { recoveredFen: 64_000_000 },
      consequence: { action: 'cancel' },
    });
  });

  it('E2: an unexplained miss is refused before the self-evaluation is taken', () => {
    const refused = lives
      .flatMap(({ steps }) => steps)
      .filter(({ command, refused: code }) => code && command.kind === 'submitSelfEvaluation');
    expect(refused.map(({ item }) => item).toSorted()).toEqual(['C08', 'C11', 'C17']);
  });

  it('E5: one is re-evaluated, and the later score counts', () => {
    const { state } = playedOf('C08').instance;
    expect(state.selfEvaluation?.total).toBe('100.00');
    expect(state.conclusion).toMatchObject({ total: '75.86', grade: 'fair' });
  });

  it('R2: rectification in time, on the last day after the National Day, within an extension, and late', () => {
    expect(settled('C06', 'reportRectification')?.outcome).toBe('onTime');
    expect(settled('C08', 'reportRectification')).toMatchObject({
      outcome: 'onTime',
      on: '2026-10-08',
      legalDue: '2026-10-08',
    });
    expect(settled('C11', 'reportRectification')).toMatchObject({
      outcome: 'withinExtension',
      legalDue: '2026-07-07',
      due: '2026-07-28',
    });
    expect(settled('C15', 'reportRectification')?.outcome).toBe('late');
    expect(settled('C10', 'reportRectification')).toMatchObject({ outcome: 'late', lateWorkingDays: 34 });
  });

  it('climbs the ladder to the supervising leader, who urges, sets a final date and summons', () => {
    expect(rungs('C15', 'reportRectification')).toEqual([1, 5]);
    expect(rungs('C10', 'reportRectification')).toEqual([1, 5, 10, 30]);
    expect(events('C10', 'urged')).toHaveLength(2);
    expect(events('C10', 'finalDateSet')).toHaveLength(1);
    expect(events('C10', 'summoned')).toHaveLength(1);
  });

  it('closes problems out one by one, returns one, defers one until the deferral runs out', () => {
    expect(events('C17', 'problemReturned')).toHaveLength(1);
    expect(events('C11', 'deferralExpired')).toHaveLength(1);
    expect(settled('C11', 'redoRectification:1@2026-10-30')?.outcome).toBe('onTime');
  });

  it('R2: feedback without problems needs no rectification', () => {
    expect(playedOf('F04').instance.state.problems).toEqual([]);
    expect(settled('F04', 'reportRectification')).toBeUndefined();
  });
});

describe('invented things are marked, real figures keep their source', () => {
  it('has no unit that could be taken for a real one, and people named like John Doe', () => {
    expect(Object.values(UNITS).every(({ name }) => name.startsWith('示例'))).toBe(true);
    expect(PEOPLE.every(({ name }) => /^.[甲乙丙丁戊己庚辛壬癸]$/.test(name))).toBe(true);
    expect(new Set(PEOPLE.map(({ name }) => name)).size).toBe(PEOPLE.length);
  });

  it('names the source of every item, and says which are invented', () => {
    for (const { key, input } of lives) {
      const isPublished = projects.some(({ id }) => id === key);
      expect(input.source).toContain(isPublished ? '真实数字、虚构单位' : '虚构：');
      if (!isPublished) expect(input.name).toContain('（虚构）');
    }
  });

  it('marks as published nothing but self-evaluations of published projects', () => {
    const published = lives.flatMap(({ steps }) => steps).filter(({ origin }) => origin === 'published');
    expect(published.length).toBeGreaterThanOrEqual(7);
    for (const { item, command } of published) {
      expect(projects.some(({ id }) => id === item)).toBe(true);
      expect(['submitSelfEvaluation', 'resubmitSelfEvaluation']).toContain(command.kind);
    }
  });

  it('numbers its documents for an authority that does not exist', () => {
    const numbers = lives
      .flatMap(({ steps }) => steps)
      .flatMap(({ command }) => ('documentNumber' in command ? [command.documentNumber ?? ''] : []));
    expect(numbers.length).toBeGreaterThan(15);
    expect(numbers.every((number) => number.startsWith('示'))).toBe(true);
  });
});
