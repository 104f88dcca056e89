import { asPlainDate } from '../../../../domain/calendar/plain-date.ts';
import { DOMAIN_ERRORS } from '../../../../domain/domain-error-text.ts';
import { lifecycleFaults } from '../../../../domain/process/lifecycle-check.ts';
import {
  EvaluationCommandSchema,
  RATING_KEYS,
  type CommandOf,
} from '../../../../domain/processes/evaluation/commands.ts';
import { LIFECYCLE } from '../../../../domain/processes/evaluation/lifecycle.ts';
import { eventSentence } from '../../../../domain/messages/event-text.ts';
import { noticeSentence } from '../../../../domain/messages/notice-text.ts';
import { LOCALES } from '../../../../domain/locale.ts';
import { wanInput } from '../../../../domain/wan.ts';
import { makePerson, people } from '../../../support/people.ts';
import {
  agent,
  answered,
  asked,
  drawn,
  EvaluationPlay,
  expert,
  formed,
  lead,
  plan,
  pool,
  report,
  reported,
  scored,
  scoring,
  SEED,
  sheet,
  uuid,
} from '../../../support/evaluation-play.ts';

const OPENED_ELSEWHERE = {
  consequence: ['open'],
  disclosure: ['open'],
  main: ['scoring'],
};

describe('the lifecycle table of an evaluation', () => {
  it('reaches every phase, leaves no terminal one, and has no dead end', () => {
    expect(lifecycleFaults(LIFECYCLE, OPENED_ELSEWHERE).filter(({ phase }) => phase !== 'collecting')).toEqual([]);
  });

  it('has a row for every command, and a command for every row that people may do', () => {
    const commands = EvaluationCommandSchema.options.map((option) => option.shape.kind.value);
    expect(new Set(LIFECYCLE.rows.filter(({ who }) => who.length > 0).map(({ command }) => command))).toEqual(
      new Set(commands),
    );
  });

  it('cites a clause on every row and names every act and phase in both languages', () => {
    expect(LIFECYCLE.rows.filter(({ clause }) => !/^[ERS]\d$/.test(clause))).toEqual([]);
    const phases = Object.values(LIFECYCLE.tracks).flatMap((track) => track.phases);
    const texts = [
      ...LIFECYCLE.rows.map(({ command }) => LIFECYCLE.names[command]),
      ...phases.map((phase) => LIFECYCLE.phaseNames[phase]),
    ];
    expect(texts.filter((text) => !text?.['zh-CN'] || !text.en)).toEqual([]);
  });
});

describe('team and plan', () => {
  it('is worked on by its team alone', () => {
    const play = formed().save('evaluationPlan', 2, plan);
    expect(play.refusal(people.performance, { kind: 'submitPlan', versionId: uuid(2) }).code).toBe('notOnTeam');
    expect(play.act(lead, { kind: 'submitPlan', versionId: uuid(2) }).state.position.main).toBe('planApproving');
  });

  it('asks the team by name, the plan within ten working days', () => {
    const { tasks, owed } = formed();
    expect(owed).toMatchObject({ 'evaluationPlan:1': '2026-03-19', evaluationReport: '2026-08-31' });
    expect(tasks.find(({ command }) => command === 'submitPlan')).toMatchObject({
      roles: [],
      people: [
        { id: 'lead', role: 'performanceOfficer' },
        { id: 'lead', role: 'financeOfficer' },
      ],
    });
  });

  it('refuses the very plan that was returned, in words that speak of the plan', () => {
    const returned = formed()
      .save('evaluationPlan', 2, plan)
      .act(lead, { kind: 'submitPlan', versionId: uuid(2) })
      .act(people.director, { kind: 'returnPlan', opinion: '分工不清' });
    const { code } = returned.refusal(lead, { kind: 'submitPlan', versionId: uuid(2) });
    expect(code).toBe('unchangedPlan');
    expect(DOMAIN_ERRORS.unchangedPlan['zh-CN']).toContain('工作方案');
  });

  it('refuses a plan whose points do not make a hundred, or that leaves out one of the policy’s three', () => {
    const play = formed().save('evaluationPlan', 2, { ...plan, indicators: plan.indicators.slice(0, 3) });
    const codes = play.refusal(lead, { kind: 'submitPlan', versionId: uuid(2) }).faults.map(({ code }) => code);
    expect(codes).toEqual(['weightsNotHundred', 'dimensionMissing']);
  });
});

describe('the agency', () => {
  const select: CommandOf<'selectAgency'> = {
    kind: 'selectAgency',
    agencyId: uuid(77),
    name: '虚构评价咨询公司',
    candidates: ['虚构评价咨询公司', '虚构会计师事务所'],
    method: 'negotiation',
    reason: '报价与人员最优',
    evaluators: [{ personId: 'agent', name: '评价员' }],
  };

  it('withdraws over a conflict, and another may be chosen', () => {
    const play = formed()
      .act(people.officer, select)
      .act(agent, { kind: 'declareInterests', conflict: true, statement: '为该单位做过账' });
    expect(play.state.position.engagement).toBe('none');
    expect(play.state.engagement).toBeUndefined();
    const { faults } = play.refusal(people.officer, select);
    expect(faults.map(({ path, code }) => `${path} ${code}`)).toEqual(['/agencyId agencyStoodAside']);
    const another = { ...select, agencyId: uuid(78), name: '虚构会计师事务所' };
    expect(play.act(people.officer, another).state.position.engagement).toBe('selected');
    expect(play.refusal(people.officer, { ...select, kind: 'changeAgency', cause: '重选' }).faults).toHaveLength(1);
  });

  it('works once it is under contract, and is rated before the evaluation ends', () => {
    const play = formed()
      .act(people.officer, select)
      .act(agent, { kind: 'declareInterests', conflict: false, statement: '无' })
      .save('evaluationPlan', 2, plan, agent);
    expect(play.refusal(agent, { kind: 'submitPlan', versionId: uuid(2) }).code).toBe('notOnTeam');
    play
      .act(people.director, {
        kind: 'signContract',
        contractNumber: '郴财委〔2026〕3号',
        startsOn: asPlainDate('2026-03-06'),
        endsOn: asPlainDate('2026-09-30'),
        feeFen: 8_000_000,
        deliverables: [{ name: '评价报告', by: asPlainDate('2026-08-20') }],
      })
      .act(agent, { kind: 'submitPlan', versionId: uuid(2) });
    expect(play.state.plan?.by).toBe('agent');
  });

  it('is not concluded with a contract that nobody has rated', () => {
    const play = drawn(
      formed()
        .act(people.officer, select)
        .act(agent, { kind: 'declareInterests', conflict: false, statement: '无' })
        .act(people.director, {
          kind: 'signContract',
          contractNumber: '1',
          startsOn: asPlainDate('2026-03-06'),
          endsOn: asPlainDate('2026-09-30'),
          feeFen: 1,
          deliverables: [{ name: '评价报告', by: asPlainDate('2026-08-20') }],
        }),
    );
    const ready = reported(answered(scored([0, 2, 4], scoring(asked(play)))));
    expect(ready.refusal(people.director, { kind: 'concludeEvaluation' }).code).toBe('agencyUnrated');
    const marks = RATING_KEYS.map((criterion, index) => ({ criterion, points: 70 + index * 5 }));
    const rate: CommandOf<'rateAgency'> = { kind: 'rateAgency', marks, opinion: '较好' };
    const twice = { ...rate, marks: marks.map((mark) => ({ ...mark, criterion: 'report' as const })) };
    expect(ready.refusal(people.performance, twice).faults.map(({ code }) => code)).toContain('criterionTwice');
    ready.act(people.performance, rate);
    expect(ready.state.engagement?.rating?.total).toBe('80.00');
    expect(ready.act(people.director, { kind: 'concludeEvaluation' }).state.position.main).toBe('followUp');
  });
});

describe('the panel of experts', () => {
  it('bars the unit’s own, those above it and who took part, and records why', () => {
    const event = drawn().record.find((each) => each.event.type === 'expertsDrawn')?.event;
    expect(event).toMatchObject({
      pool: 8,
      seed: SEED,
      barred: [
        { id: 'own', ground: 'ownUnit' },
        { id: 'above', ground: 'superiorUnit' },
        { id: 'maker', ground: 'tookPart' },
      ],
    });
  });

  it('is refused where too few are left', () => {
    const play = formed().save('expertPool', 1, { candidates: pool.candidates.slice(3) });
    const draw = { kind: 'drawExperts', versionId: uuid(1), seats: 3, seed: SEED } as const;
    expect(play.refusal(people.performance, draw)).toMatchObject({
      code: 'expertsTooFew',
      details: { free: 2, seats: 3 },
    });
  });

  it('gives a seat to the next in the order of the draw where an expert declares a conflict', () => {
    const play = drawn();
    const [first] = play.state.panel?.experts ?? [];
    const [next] = play.state.panel?.reserves ?? [];
    play.act(expert(first?.personId ?? ''), { kind: 'declareAvoidance', conflict: true, statement: '亲属任职' });
    expect(play.state.panel?.experts[0]).toEqual(next);
    expect(play.state.panel?.reserves).not.toContainEqual(next);
    expect(play.state.position.panel).toBe('drawn');
  });

  it('does not draw again whoever declared a conflict here, but may draw whom finance replaced (S6)', () => {
    const play = drawn();
    const [first, second] = play.state.panel?.experts ?? [];
    play
      .act(expert(first?.personId ?? ''), { kind: 'declareAvoidance', conflict: true, statement: '亲属任职' })
      .act(people.performance, { kind: 'replaceExpert', expertId: second?.expertId ?? '', reason: '出差' });
    const again = { kind: 'redrawExperts', versionId: uuid(1), seats: 3, seed: SEED, reason: '递补用完' } as const;
    const event = play
      .act(people.director, again)
      .record.find(({ event: { type } }) => type === 'expertsRedrawn')?.event;
    expect(event).toMatchObject({
      barred: expect.arrayContaining([{ id: first?.expertId, name: first?.name, ground: 'stoodAside' }]) as unknown,
    });
    const onPanel = [...(play.state.panel?.experts ?? []), ...(play.state.panel?.reserves ?? [])];
    expect(onPanel.map(({ expertId }) => expertId)).not.toContain(first?.expertId);
    expect(onPanel.map(({ expertId }) => expertId)).toContain(second?.expertId);
  });

  it('says that the reserves are used up where nobody is left to take a place', () => {
    const play = drawn();
    const replace = (): CommandOf<'replaceExpert'> => {
      const expertId = play.state.panel?.experts[0]?.expertId ?? '';
      return { kind: 'replaceExpert', expertId, reason: '出差' };
    };
    while ((play.state.panel?.reserves.length ?? 0) > 0) play.act(people.performance, replace());
    expect(play.refusal(people.performance, replace())).toMatchObject({ code: 'reservesUsedUp' });
  });

  it('is closed to whoever was not drawn', () => {
    const play = drawn();
    const outside = play.state.panel?.reserves[0]?.personId ?? '';
    const declare = { kind: 'declareAvoidance', conflict: false, statement: '无' } as const;
    expect(play.refusal(expert(outside), declare).code).toBe('notAssigned');
  });
});

describe('materials', () => {
  it('gives the unit ten working days, and a piece it does not have is explained', () => {
    const play = asked();
    expect(play.owed).toHaveProperty('provideMaterials:1', '2026-03-19');
    play.save('materials', 3, { items: [{ no: 1 }] }, people.clerk);
    const { faults } = play.refusal(people.clerk, { kind: 'submitMaterials', versionId: uuid(3) });
    expect(faults.map(({ code }) => code)).toEqual(['lackingNeedsReason', 'materialUnanswered']);
  });

  it('come back for what is missing, counted again', () => {
    const play = asked()
      .save('materials', 3, { items: [{ no: 1, note: '遗失' }, { no: 2 }] }, people.clerk)
      .act(people.clerk, { kind: 'submitMaterials', versionId: uuid(3) });
    expect(play.state.materials?.items.map(({ status }) => status)).toEqual(['lacking', 'lacking']);
    play.act(lead, { kind: 'returnMaterials', items: [1], opinion: '请补办' });
    expect(play.state.materials?.items.map(({ status }) => status)).toEqual(['returned', 'lacking']);
    expect(play.state.materials?.opinion).toBe('请补办');
    expect(play.owed).toHaveProperty('provideMaterials:2');
  });
});

describe('scoring', () => {
  it('stays sealed until every sheet is in', () => {
    const play = scoring();
    const [first, second] = play.state.panel?.experts ?? [];
    const by = expert(first?.personId ?? '');
    play.save('scoreSheet', 10, sheet(4), by).act(by, { kind: 'submitScores', versionId: uuid(10) });
    expect(play.state.scores).toBeUndefined();
    expect(JSON.stringify(play.record.at(-1))).not.toMatch(/points|mean/);
    expect(play.refusal(by, { kind: 'submitScores', versionId: uuid(10) }).code).toBe('sheetHandedIn');
    const waiting = play.tasks.find(({ command }) => command === 'submitScores')?.people?.map(({ id }) => id);
    expect(waiting).toHaveLength(2);
    expect(waiting).toContain(second?.personId);
  });

  it('is one’s own: nobody hands in what somebody else wrote', () => {
    const play = scoring();
    const [first, second] = play.state.panel?.experts ?? [];
    play.save('scoreSheet', 10, sheet(0), expert(second?.personId ?? ''));
    const refused = play.refusal(expert(first?.personId ?? ''), { kind: 'submitScores', versionId: uuid(10) });
    expect(refused.code).toBe('documentMissing');
  });

  it('takes no mark above its weight and no deduction without a reason', () => {
    const play = scoring();
    const by = expert(play.state.panel?.experts[0]?.personId ?? '');
    const marks = [
      { key: 'p', points: 21 },
      { key: 'c', points: 19 },
      { key: 'f', points: 20 },
    ];
    play.save('scoreSheet', 10, { marks, opinion: '…' }, by);
    const { faults } = play.refusal(by, { kind: 'submitScores', versionId: uuid(10) });
    expect(faults.map(({ code }) => code)).toEqual(['markMissing', 'aboveWeight', 'deductionNeedsReason']);
  });

  it('opens as the mean of all, dimension by dimension, and flags what lies too far apart', () => {
    const { scores } = scored([0, 1, 20]).state;
    expect(scores).toMatchObject({ total: '93.00', grade: 'excellent' });
    expect(scores?.dimensions).toContainEqual({ dimension: 'effectiveness', weight: '40.00', score: '33.00' });
    expect(scores?.indicators.filter(({ flagged }) => flagged)).toEqual([
      { key: 'e', mean: '33.00', least: '20.00', most: '40.00', flagged: true },
    ]);
    const play = scored([0, 1, 20]).save('evaluationReport', 20, report);
    expect(play.refusal(lead, { kind: 'submitDraft', versionId: uuid(20) }).faults).toMatchObject([
      { code: 'spreadUnexplained', params: { key: 'e' } },
    ]);
  });
});

describe('draft, exchange of views and final report', () => {
  it('hears the unit point by point, and answers what it does not agree with', () => {
    const play = answered();
    const final: CommandOf<'submitFinal'> = { kind: 'submitFinal', versionId: uuid(20), replies: [] };
    expect(play.refusal(lead, final).faults.map(({ code }) => code)).toEqual(['replyMissing']);
    expect(reported().state.exchange?.points[1]).toMatchObject({ stance: 'disagree', reply: 'partly' });
  });

  it('does not go on without the unit before its days are over', () => {
    const play = scored()
      .on('2026-04-01')
      .save('evaluationReport', 20, report)
      .act(lead, { kind: 'submitDraft', versionId: uuid(20) });
    const silent = { kind: 'recordNoReply', note: '电话催促无果' } as const;
    expect(play.refusal(lead, silent).code).toBe('exchangeNotOver');
    expect(play.on('2026-04-10').act(lead, silent).state.position.main).toBe('finalising');
    expect(play.state.exchange?.points.every(({ stance }) => stance === undefined)).toBe(true);
  });

  it('is concluded by the director, never by who wrote it, and starts the one-month clock', () => {
    const play = reported();
    const author = makePerson('financeDirector', { id: 'lead' });
    expect(play.refusal(author, { kind: 'concludeEvaluation' }).code).toBe('ownDraft');
    play.on('2026-04-07').act(people.director, { kind: 'concludeEvaluation' });
    expect(play.state.conclusion).toEqual({ on: '2026-04-07', total: '98.00', grade: 'excellent' });
    expect(play.owed).toMatchObject({ giveFeedback: '2026-05-07' });
    expect(play.owed).not.toHaveProperty('evaluationReport');
  });
});

it('keeps why a plan or a report came back until it is put forward again, for whoever has to mend it', () => {
  const play = formed()
    .save('evaluationPlan', 2, plan)
    .act(lead, { kind: 'submitPlan', versionId: uuid(2) })
    .act(people.director, { kind: 'returnPlan', opinion: '权重须调整' });
  expect(play.state.plan?.opinion).toBe('权重须调整');
  play.save('evaluationPlan', 3, { ...plan, purpose: '另写' }).act(lead, { kind: 'submitPlan', versionId: uuid(3) });
  expect(play.state.plan).not.toHaveProperty('opinion');
  const late = reported().act(people.director, { kind: 'returnReport', opinion: '补充数据来源' });
  expect(late.state.report?.opinion).toBe('补充数据来源');
});

describe('what follows', () => {
  it('is fed back, signed for and rectified within two months, as for an item', () => {
    const play = reported().on('2026-04-07').act(people.director, { kind: 'concludeEvaluation' });
    play
      .save('feedback', 30, {
        form: 'opinion',
        performance: '良好',
        problems: report.problems.map(({ title, recommendation }) => ({ title, recommendation })),
      })
      .act(people.performance, { kind: 'draftFeedback', versionId: uuid(30) })
      .act(people.director, { kind: 'issueFeedback', documentNumber: '郴财绩〔2026〕12号' })
      .on('2026-04-09')
      .act(people.clerk, { kind: 'signReceipt', paper: false });
    expect(play.owed).toMatchObject({ reportRectification: '2026-06-09' });
    expect(play.refusal(people.performance, { kind: 'closeEvaluation' }).code).toBe('notFinished');
    // R3 binds the money of whatever was evaluated: prioritised is no less than it was.
    const less = { kind: 'decideConsequence', action: 'prioritise', amountFen: 1, reason: '' } as const;
    expect(play.refusal(people.director, less)).toMatchObject({
      code: 'prioritisedAmount',
      faults: [{ path: '/amountFen', params: { amount: wanInput(play.state.amountFen) } }],
    });
  });

  it('of a re-evaluation is its item’s: it hands over the score and is closed', () => {
    const item = { id: uuid(99), code: '2025-431-017', name: '项目' };
    const play = drawn(formed({ evaluationKind: 'reEvaluation', item }));
    reported(answered(scored([0, 2, 4], scoring(asked(play))))).act(people.director, { kind: 'concludeEvaluation' });
    expect(play.state.position.main).toBe('closed');
    expect(play.owed).toEqual({});
    expect(play.effects.filter(({ kind }) => kind === 'act')).toEqual([
      {
        kind: 'act',
        instanceId: uuid(99),
        command: { kind: 'adoptReEvaluation', code: '评2026-01', total: '98.00', grade: 'excellent', on: '2026-04-03' },
      },
    ]);
  });

  it('ends with a cancellation: nothing is owed any more', () => {
    const play = formed().act(people.director, {
      kind: 'cancelEvaluation',
      reason: '项目并入他项',
      documentNumber: '郴财绩〔2026〕9号',
    });
    expect(play.owed).toEqual({});
    expect(play.tasks).toEqual([]);
  });
});

it.each(LOCALES)('tells everything that happens in a sentence with every place filled: %s', (locale) => {
  const play = reported().act(people.director, { kind: 'concludeEvaluation' });
  const sentences = [
    ...play.record.map(({ event }) => eventSentence(event, locale)),
    ...play.effects.flatMap((effect) =>
      effect.kind === 'notice' ? [noticeSentence(effect.topic, effect.params, locale)] : [],
    ),
  ];
  expect(sentences.filter((sentence) => /[{}]|^[a-zA-Z]+$/.test(sentence))).toEqual([]);
});

it('is owed its team within ten working days of the opening', () => {
  expect(new EvaluationPlay().owed).toMatchObject({ formTeam: '2026-03-16' });
});
