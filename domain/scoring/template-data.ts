import type { ScoringTemplate } from './template.ts';

const MINISTRY_2020 = '财预〔2020〕10号《项目支出绩效评价管理办法》';
const MINISTRY_2021 = '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》';
const HUBEI = '湖北省自评表填报说明（公开表注）';

/** What no source gives: stated here once, for every template. */
const PROJECT_DEFAULTS = {
  eqOverRule: {
    value: 'judgement',
    source: `${MINISTRY_2020}第十六条：明显超额的“按偏离度适度调减”，没有公式，故由人裁量`,
    verification: 'projectDefault',
  },
  missedDateRule: { value: 'zero', source: '本项目默认：误期不得分，可由财政逐项改分', verification: 'projectDefault' },
  notApplicableRule: {
    value: 'rescale',
    source: '本项目默认：不适用的指标剔除后按满分换算；公开表没有统一做法',
    verification: 'projectDefault',
  },
  overAchievementRatio: {
    value: '1.3',
    source: '本项目默认：超过目标三成须说明是否年初目标偏低；文件没有阈值',
    verification: 'projectDefault',
  },
  executionHintPercent: {
    value: 90,
    source: '四川省自评表注：预算执行率未达到90%的需说明原因',
    verification: 'seen',
  },
  passPercent: {
    value: null,
    source: `${MINISTRY_2021}允许设及格门槛；本项目默认不设`,
    verification: 'projectDefault',
  },
} as const satisfies Partial<ScoringTemplate>;

const GRADE_SCALE = {
  value: { excellent: 90, good: 80, fair: 60 },
  source: `${MINISTRY_2020}第十八条`,
  verification: 'recalled',
} as const;

const MINISTRY_RULES = {
  bands: {
    value: {
      achieved: { from: 80, to: 100 },
      partlyAchieved: { from: 60, to: 80 },
      notAchieved: { from: 0, to: 60 },
    },
    source: `${MINISTRY_2020}第十六条；中江县自评表注逐字相同`,
    verification: 'secondHand',
  },
  grades: GRADE_SCALE,
  reverseRule: {
    value: 'targetOverActual',
    source: `${MINISTRY_2020}未给反向公式；本项目默认采用湖北的 权重×目标÷实际`,
    verification: 'projectDefault',
  },
  ...PROJECT_DEFAULTS,
} as const satisfies Partial<ScoringTemplate>;

/** 10 / 50 / 30 / 10. */
export const ministry2020: ScoringTemplate = {
  id: 'ministry2020',
  title: { 'zh-CN': '财政部 2020 版：10/50/30/10', en: 'Ministry of Finance 2020: 10/50/30/10' },
  executionPoints: { value: 10, source: `${MINISTRY_2020}第十三条；中江县、天长市表注`, verification: 'secondHand' },
  groups: {
    value: [
      { levels: ['output'], points: 50, optional: false },
      { levels: ['benefit'], points: 30, optional: false },
      // 101号: a table without satisfaction gives its ten points to the benefit
      { levels: ['satisfaction'], points: 10, optional: true },
    ],
    source: `${MINISTRY_2020}第十三条（“如有特殊情况可适当调整”）；中江县、天长市表注`,
    verification: 'secondHand',
  },
  ...MINISTRY_RULES,
};

/** Cost 20 / output 40 / benefit 20 / satisfaction 10, and the execution rate's 10. */
export const ministry2021Cost: ScoringTemplate = {
  id: 'ministry2021Cost',
  title: {
    'zh-CN': '财政部 2021 版（设成本指标）：10+20/40/20/10',
    en: 'Ministry of Finance 2021, with cost: 10+20/40/20/10',
  },
  executionPoints: { value: 10, source: MINISTRY_2021, verification: 'recalled' },
  groups: {
    value: [
      { levels: ['cost'], points: 20, optional: false },
      { levels: ['output'], points: 40, optional: false },
      { levels: ['benefit'], points: 20, optional: false },
      { levels: ['satisfaction'], points: 10, optional: true },
    ],
    source: MINISTRY_2021,
    verification: 'recalled',
  },
  ...MINISTRY_RULES,
};

/** Execution 20, output 40, benefit with satisfaction 40; reverse indicators by target ÷ actual. */
export const hubei: ScoringTemplate = {
  id: 'hubei',
  title: { 'zh-CN': '湖北：20/40/40', en: 'Hubei: 20/40/40' },
  executionPoints: { value: 20, source: `${HUBEI}：得分＝20×执行率`, verification: 'seen' },
  groups: {
    value: [
      { levels: ['output'], points: 40, optional: false },
      { levels: ['benefit', 'satisfaction'], points: 40, optional: false },
    ],
    source: HUBEI,
    verification: 'seen',
  },
  bands: {
    value: {
      achieved: { from: 80, to: 100 },
      partlyAchieved: { from: 50, to: 80 },
      notAchieved: { from: 0, to: 50 },
    },
    source: HUBEI,
    verification: 'seen',
  },
  grades: { ...GRADE_SCALE, source: `${GRADE_SCALE.source}；湖北“可以不评级”` },
  ...PROJECT_DEFAULTS,
  reverseRule: { value: 'targetOverActual', source: `${HUBEI}：反向指标得分＝权重×目标÷实际`, verification: 'seen' },
};
