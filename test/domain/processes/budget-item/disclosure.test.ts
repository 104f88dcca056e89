import fc from 'fast-check';
import { asPlainDate } from '../../../../domain/calendar/plain-date.ts';
import { defaultCalendar } from '../../../../domain/calendar/default-calendar.ts';
import { defaultPolicy } from '../../../../domain/policy/default-policy.ts';
import { CONSEQUENCES } from '../../../../domain/policy/policy.ts';
import { amountFault, departs, impliedFen, recommend } from '../../../../domain/follow-up/consequence.ts';
import { withheldOn } from '../../../../domain/follow-up/public-standing.ts';
import { publicationOf } from '../../../../domain/processes/budget-item/disclosure.ts';
import { expectedDisclosure } from '../../../../domain/processes/budget-item/expected-disclosure.ts';
import { DISCLOSURE_PARTS, PublicationSchema, type DisclosurePart } from '../../../../domain/follow-up/publication.ts';
import type { CommandOf } from '../../../../domain/processes/budget-item/commands.ts';
import { fedBack, received, type Play } from '../../../support/budget-item-play.ts';
import { people } from '../../../support/people.ts';

type Decide = Partial<Omit<CommandOf<'decideDisclosure'>, 'kind'>>;
type Correct = Partial<Omit<CommandOf<'correctDisclosure'>, 'kind'>>;

function decide(play: Play, more: Decide = {}): Play {
  return play.act(people.director, { kind: 'decideDisclosure', decision: 'publish', parts: [], reason: '', ...more });
}

function correction(more: Correct): CommandOf<'correctDisclosure'> {
  return { kind: 'correctDisclosure', changes: [], withdraw: [], reason: '排印有误', ...more };
}

const publication = (play: Play) => publicationOf(play.state, play.instance.book);
const inPart = (parts: DisclosurePart[]): Decide => ({
  decision: 'partly',
  parts,
  ground: 'tradeSecretOrPrivacy',
  reason: '涉及个人信息',
});

describe('R7: what is published is frozen at the decision', () => {
  it('publishes money, both scores, targets against actuals, problems and documents', () => {
    const published = publication(decide(received()));
    expect(PublicationSchema.parse(published)).toEqual(published);
    expect(published).toMatchObject({
      money: { budgetFen: 30_000_000, executedFen: 29_000_000 },
      score: { self: '99.67', final: '99.67', grade: 'excellent' },
      documents: { approvalNumber: '郴财预〔2025〕6号', feedbackNumber: '郴财绩〔2026〕8号' },
      problems: { phase: 'rectifying', all: 2, closed: 0, overdue: false },
    });
    expect(published?.targets?.indicators[0]).toEqual({
      key: 'a',
      level1: 'output',
      name: '发放原原种',
      target: '≥425万粒',
      actual: '430万粒',
      reached: true,
    });
  });

  it('names no problem before the feedback that states it is issued', () => {
    expect(publication(decide(fedBack()))?.problems?.list).toHaveLength(2);
    const before = decide(fedBack().at('2026-03-25T02:00:00.000Z'));
    expect(before.state.feedback?.issuedOn).toBeDefined();
    const unissued = { ...before.state, feedback: undefined };
    const { feedback: _none, ...state } = unissued;
    expect(publicationOf(state, before.instance.book)?.problems).toMatchObject({ phase: 'notIssued', list: [] });
  });

  it('is not touched by what happens afterwards', () => {
    const play = decide(received());
    const { problems: _progress, ...frozen } = publication(play) ?? {};
    play.on('2026-06-30');
    const { problems, ...later } = publication(play) ?? {};
    expect(later).toEqual(frozen);
    expect(problems).toMatchObject({ overdue: true });
  });

  it('keeps out of record, state and publication whatever part is withheld', () => {
    fc.assert(
      fc.property(
        fc.subarray([...DISCLOSURE_PARTS], { minLength: 1, maxLength: DISCLOSURE_PARTS.length - 1 }),
        (parts) => {
          const published = publication(decide(received(), inPart(parts)));
          const shown = DISCLOSURE_PARTS.filter((part) => published?.[part] !== undefined);
          expect(shown).toEqual(DISCLOSURE_PARTS.filter((part) => parts.includes(part)));
          expect(published?.decision).toBe('partly');
        },
      ),
      { numRuns: 30 },
    );
  });

  it('needs the parts, a ground and a reason for less than everything', () => {
    const refused = (more: Decide) =>
      received().refusal(people.director, {
        kind: 'decideDisclosure',
        decision: 'partly',
        parts: [],
        reason: '',
        ...more,
      }).code;
    expect(refused({})).toBe('groundRequired');
    expect(refused({ ground: 'stateSecret' })).toBe('withholdingNeedsReason');
    expect(refused({ ground: 'stateSecret', reason: '涉密' })).toBe('partsRequired');
    expect(refused({ ground: 'stateSecret', reason: '涉密', parts: [...DISCLOSURE_PARTS] })).toBe('partsRequired');
  });

  it('leaves nothing to read of what is withheld but its ground', () => {
    const play = decide(received(), { decision: 'withhold', ground: 'stateSecret', reason: '涉密' });
    expect(publication(play)).toBeUndefined();
    expect(withheldOn(play.state)).toBe('stateSecret');
    expect(JSON.stringify(play.events('disclosureDecided'))).not.toContain('figures');
  });
});

describe('R7: only a recorded correction changes what was published', () => {
  it('keeps before, after and why; the official score stays', () => {
    const play = decide(received())
      .on('2026-04-20')
      .act(
        people.director,
        correction({
          changes: [
            { field: 'executedFen', to: 28_000_000 },
            { field: 'indicatorActual', key: 'a', to: '426万粒' },
            { field: 'finalScore', to: '99.30' },
          ],
        }),
      );
    const published = publication(play);
    expect(published).toMatchObject({ money: { executedFen: 28_000_000 }, score: { final: '99.30' } });
    expect(published?.targets?.indicators[0]?.actual).toBe('426万粒');
    expect(published?.corrections).toEqual([
      {
        no: 1,
        on: '2026-04-20',
        reason: '排印有误',
        withdrawn: [],
        changes: [
          { field: 'executedFen', from: 29_000_000, to: 28_000_000 },
          { field: 'indicatorActual', key: 'a', from: '430万粒', to: '426万粒' },
          { field: 'finalScore', from: '99.67', to: '99.30' },
        ],
      },
    ]);
    expect(play.state.conclusion?.total).toBe('99.67');
  });

  it('tells every fault at once, each at its place', () => {
    const { code, faults } = decide(received()).refusal(
      people.director,
      correction({
        changes: [
          { field: 'executedFen', to: 'viel' },
          { field: 'indicatorActual', key: 'zz', to: '1' },
          { field: 'grade', to: '好' },
          { field: 'approvalNumber', to: '郴财预〔2025〕6号' },
          { field: 'selfScore', to: '101' },
        ],
      }),
    );
    expect(code).toBe('invalidInput');
    expect(faults.map(({ path, code: fault }) => [path, fault])).toEqual([
      ['/changes/0/to', 'notAnAmount'],
      ['/changes/1', 'figureNotPublic'],
      ['/changes/2/to', 'notAGrade'],
      ['/changes/3/to', 'figureUnchanged'],
      ['/changes/4/to', 'notAScore'],
    ]);
  });

  it('takes parts back on a legal ground, with the corrections that told of them; of all parts, nothing is left', () => {
    const play = decide(received())
      .act(people.director, correction({ changes: [{ field: 'finalScore', to: '98' }] }))
      .act(people.director, correction({ withdraw: ['score'], ground: 'internalAffairs' }));
    const published = publication(play);
    expect(published).toMatchObject({ decision: 'partly', ground: 'internalAffairs' });
    expect(published?.score).toBeUndefined();
    expect(published?.corrections[0]?.changes).toEqual([]);
    const rest: DisclosurePart[] = ['money', 'targets', 'problems', 'documents'];
    play.act(people.director, correction({ withdraw: rest, ground: 'stateSecret' }));
    expect(publication(play)).toBeUndefined();
    expect(withheldOn(play.state)).toBe('stateSecret');
    expect(play.refusal(people.director, correction({ changes: [{ field: 'finalScore', to: '97' }] })).code).toBe(
      'notPublished',
    );
  });

  it('is refused without anything to correct, without a ground for a withdrawal, and of what is not public', () => {
    const play = decide(received(), inPart(['money']));
    expect(play.refusal(people.director, correction({})).code).toBe('nothingCorrected');
    expect(play.refusal(people.director, correction({ withdraw: ['money'] })).code).toBe('groundRequired');
    expect(
      play.refusal(people.director, correction({ withdraw: ['score'], ground: 'stateSecret' })).faults[0]?.code,
    ).toBe('partNotPublic');
    expect(play.refusal(people.officer, correction({ withdraw: ['money'] })).code).toBe('notYours');
  });
});

describe('R3: the rule, and what leaves it', () => {
  it('invents no percentage', () => {
    expect(recommend('fair', 10_000, defaultPolicy)).toMatchObject({ action: 'reduce', suggestedFen: null });
    expect(recommend('poor', 10_000, defaultPolicy)).toMatchObject({ action: 'cancel', suggestedFen: 0 });
    expect(recommend('good', 10_000, defaultPolicy)).toMatchObject({ ruleId: 'R3-good', suggestedFen: 10_000 });
    expect(recommend(undefined, 10_000, defaultPolicy)).toBeUndefined();
  });

  it('takes a set percentage off to the 分, and never more than there is', () => {
    expect(impliedFen('reduce', 1_005, 10)).toBe(905);
    fc.assert(
      fc.property(fc.nat(9_000_000_000), fc.integer({ min: 0, max: 100 }), (fen, percent) => {
        const implied = impliedFen('reduce', fen, percent) ?? -1;
        expect(implied).toBeGreaterThanOrEqual(0);
        expect(implied).toBeLessThanOrEqual(fen);
      }),
    );
  });

  it('calls every other action a departure, and another reduction than the percentage that is set', () => {
    for (const action of CONSEQUENCES)
      expect(departs({ action: 'keep', suggestedFen: 100 }, { action, amountFen: null })).toBe(action !== 'keep');
    const first = { action: 'prioritise', suggestedFen: 100 } as const;
    expect(departs(first, { action: 'prioritise', amountFen: 130 })).toBe(false);
    const less = { action: 'reduce', suggestedFen: 90 } as const;
    expect(departs(less, { action: 'reduce', amountFen: 80 })).toBe(true);
    expect(departs(less, { action: 'reduce', amountFen: 90 })).toBe(false);
    expect(departs({ action: 'reduce', suggestedFen: null }, { action: 'reduce', amountFen: 40 })).toBe(false);
  });

  it('lets an amount be what its action says: every amount is that of one action, and of two only where it stays', () => {
    const fit = (amountFen: number, baseFen: number) =>
      CONSEQUENCES.filter((action) => amountFault({ action, amountFen }, baseFen) === undefined);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000_000_000 }), fc.nat(18_000_000_000), (baseFen, amountFen) => {
        const expected =
          amountFen === 0
            ? ['cancel']
            : amountFen < baseFen
              ? ['reduce']
              : amountFen === baseFen
                ? ['prioritise', 'keep']
                : ['prioritise'];
        expect(fit(amountFen, baseFen)).toEqual(expected);
        expect(fit(baseFen, baseFen)).toEqual(['prioritise', 'keep']);
        expect(fit(0, baseFen)).toEqual(['cancel']);
      }),
    );
  });

  it('takes every amount that the rule itself comes to, and none at all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CONSEQUENCES),
        fc.nat(9_000_000_000),
        fc.integer({ min: 0, max: 100 }),
        (action, fen, percent) => {
          const rule = { action, suggestedFen: impliedFen(action, fen, percent) };
          expect(amountFault({ action, amountFen: rule.suggestedFen }, fen, rule)).toBeUndefined();
          expect(amountFault({ action, amountFen: null }, fen, rule)).toBeUndefined();
        },
      ),
    );
  });

  it('compares with nothing where no amount is known, and says only what can be said', () => {
    expect(amountFault({ action: 'keep', amountFen: 5 }, 0)).toBeUndefined();
    expect(amountFault({ action: 'prioritise', amountFen: 5 }, 0)).toBeUndefined();
    expect(amountFault({ action: 'reduce', amountFen: 5 }, 0)).toBeUndefined();
    expect(amountFault({ action: 'reduce', amountFen: 0 }, 0)).toBe('reducedToNothing');
    expect(amountFault({ action: 'cancel', amountFen: 5 }, 0)).toBe('cancelledAmount');
  });

  it('refuses twice the money under the name of a reduction, and the missing reason with it, each at its place', () => {
    const decision = { kind: 'decideConsequence', action: 'reduce', amountFen: 60_000_000, reason: '' } as const;
    expect(received().refusal(people.director, decision)).toMatchObject({
      code: 'reducedAmount',
      details: { amount: '30.00' },
      faults: [
        { path: '/amountFen', code: 'reducedAmount', params: { amount: '30.00' } },
        { path: '/reason', code: 'departureNeedsReason', params: { recommended: 'prioritise' } },
      ],
    });
  });

  it('takes less than before only as a reduction, with the reason that is kept for next year', () => {
    const play = received();
    const less = { kind: 'decideConsequence', amountFen: 29_000_000, reason: '统筹压减' } as const;
    expect(play.refusal(people.director, { ...less, action: 'prioritise' }).code).toBe('prioritisedAmount');
    expect(play.refusal(people.director, { ...less, action: 'reduce', reason: '' }).code).toBe('departureNeedsReason');
    play.act(people.director, { ...less, action: 'reduce' });
    expect(play.state.consequence?.reason).toBe('统筹压减');
  });
});

describe('the portal says when a year may be expected', () => {
  it('adds review, conclusion and decision to the date for self-evaluations', () => {
    expect(expectedDisclosure(2025, defaultPolicy, defaultCalendar)).toEqual({
      selfEvaluationDue: asPlainDate('2026-03-31'),
      disclosedBy: asPlainDate('2026-06-12'),
    });
  });
});
