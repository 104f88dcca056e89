import { PHONE, type SeatOptions } from '../test/web/support/browser.ts';
import type { Playground } from '../test/web/support/playground.ts';
import {
  at,
  deliveryShown,
  escalated,
  itemAwaiting,
  libraryEntry,
  personOf,
  printing,
  published,
  reportOf,
  stuckItem,
  supervised,
  tabOf,
  then,
} from './picture-places.ts';

/** A picture of the page: who looks at what, and what he has done there first. */
export interface Picture {
  readonly name: string;
  readonly login?: string;
  readonly path: string | ((play: Playground) => Promise<string>);
  readonly clicks?: readonly string[];
  readonly waitFor?: string;
  readonly options?: SeatOptions;
  /** Holds a page in a frame, of which the browser never says that it is quiet. */
  readonly framed?: true;
}

const OFFICE = { width: 1366, height: 768 };
const WIDE = { width: 1440, height: 900 };

const verifying = itemAwaiting('verifyProblem');
const disclosing = async (play: Playground): Promise<string> =>
  (await itemAwaiting('decideDisclosure')(play)).replace('/items/', '/disclosure/');
const receiving = itemAwaiting('signReceipt');
const returned = itemAwaiting('resubmitTargets');
const signing = at('receipt', itemAwaiting('signReceipt', 'unit-431000901'));

const evaluating = async (play: Playground): Promise<string> => {
  const { rows } = await play.pool.query<{ id: string }>(
    `select instance_id as id from evaluation where evaluation_kind = 'keyEvaluation'`,
  );
  return `/finance-evaluations/${rows[0]?.id ?? ''}`;
};

const supervisedMatter = async (play: Playground): Promise<string> => {
  const { rows } = await play.pool.query<{ id: string }>(
    `select id from instance where process = 'supervision' and phase = 'closed' limit 1`,
  );
  return `/supervision/matters/${rows[0]?.id ?? ''}`;
};

const runningRound = async (play: Playground): Promise<string> => {
  const { rows } = await play.pool.query<{ id: string }>(
    `select id from instance where process = 'season' and phase = 'seasonOpen' limit 1`,
  );
  return `/seasons/${rows[0]?.id ?? ''}`;
};

const reportRound = async (play: Playground): Promise<string> => {
  const { rows } = await play.pool.query<{ id: string }>(
    `select id from instance where process = 'season' and state ->> 'seasonKind' = 'unitReports' limit 1`,
  );
  return `/seasons/${rows[0]?.id ?? ''}`;
};

/** Every page, for whoever works in it, at the sizes that it is made for. */
export const PICTURES: readonly Picture[] = [
  {
    name: 'rounds',
    login: 'performance',
    path: '/seasons?state=all',
    waitFor: '.rounds',
    options: { viewport: OFFICE },
  },
  { name: 'round', login: 'performance', path: runningRound, options: { viewport: OFFICE } },
  {
    name: 'announce-round',
    login: 'performance',
    path: '/seasons/new?kind=targets&of=2028',
    options: { viewport: OFFICE },
  },
  { name: 'round-of-reports', login: 'performance', path: reportRound, options: { viewport: OFFICE } },
  {
    name: 'announce-reports',
    login: 'performance',
    path: '/seasons/new?kind=bureauReports&of=2026&period=year',
    options: { viewport: OFFICE },
  },
  { name: 'phone-round', login: 'clerk.seeds', path: runningRound, options: { viewport: PHONE } },
  {
    name: 'supervised-matters',
    login: 'supervisor',
    path: '/supervision/matters?state=all',
    waitFor: '.supervisions',
    options: { viewport: OFFICE },
  },
  { name: 'supervised-matter', login: 'supervisor', path: supervisedMatter, options: { viewport: OFFICE } },
  { name: 'phone-supervised-matter', login: 'supervisor', path: supervisedMatter, options: { viewport: PHONE } },
  { name: 'process', login: 'director', path: '/dashboards/process', options: { viewport: OFFICE } },
  { name: 'recurrence', login: 'director', path: '/dashboards/recurrence', options: { viewport: OFFICE } },
  {
    name: 'finance-evaluations-1366',
    login: 'performance',
    path: '/finance-evaluations',
    waitFor: '.finance-evaluations',
    options: { viewport: OFFICE },
  },
  {
    name: 'finance-evaluation-1440',
    login: 'performance',
    path: evaluating,
    waitFor: '.seed',
    options: { viewport: WIDE },
  },
  {
    name: 'finance-evaluation-phone',
    login: 'expert.finance',
    path: evaluating,
    waitFor: '.seed',
    options: { viewport: PHONE },
  },
  { name: 'sign-in', path: '/', waitFor: '.sign-in', options: { viewport: OFFICE } },
  { name: 'inbox', login: 'performance', path: '/inbox', options: { viewport: WIDE } },
  { name: 'inbox-1366', login: 'director', path: '/inbox', options: { viewport: OFFICE } },
  { name: 'inbox-leader', login: 'leader.seeds', path: '/inbox', options: { viewport: OFFICE } },
  { name: 'inbox-en', login: 'performance', path: '/inbox', options: { viewport: OFFICE, locale: 'en' } },
  {
    name: 'deadline',
    login: 'director',
    path: '/inbox',
    clicks: ['.todo-row .due-date'],
    options: { viewport: OFFICE },
  },
  {
    name: 'put-off',
    login: 'performance',
    path: '/inbox',
    clicks: ['.preview .pop-button:has-text("稍后处理")'],
    waitFor: '.put-off-panel',
    options: { viewport: OFFICE },
  },
  {
    name: 'sign-off',
    login: 'director',
    path: itemAwaiting('sign'),
    waitFor: '.chain-path',
    options: { viewport: OFFICE },
  },
  {
    name: 'sign-off-inbox',
    login: 'director',
    path: '/inbox?find=%E6%99%BA%E6%85%A7%E5%86%9C%E6%83%85',
    waitFor: '.chain-path',
    options: { viewport: OFFICE },
  },
  { name: 'items', login: 'performance', path: '/items', options: { viewport: OFFICE } },
  { name: 'phone-items', login: 'performance', path: '/items', options: { viewport: PHONE } },
  { name: 'item', login: 'performance', path: verifying, waitFor: '.react-flow__node', options: { viewport: WIDE } },
  {
    name: 'item-print',
    login: 'performance',
    path: printing(verifying),
    waitFor: '.sheet',
    options: { viewport: WIDE },
  },
  {
    name: 'item-indicators',
    login: 'performance',
    path: tabOf(verifying, 'indicators'),
    waitFor: '.figure-table',
    options: { viewport: { width: 1366, height: 1500 } },
  },
  {
    name: 'item-versions',
    login: 'performance',
    path: tabOf(verifying, 'versions'),
    waitFor: '.compare-sum',
    options: { viewport: { width: 1366, height: 1700 } },
  },
  {
    name: 'act',
    login: 'performance',
    path: itemAwaiting('recordFundRecovery'),
    clicks: ['.act-mine .btn'],
    waitFor: '.act-form',
    options: { viewport: OFFICE },
  },
  {
    name: 'targets',
    login: 'clerk.museum',
    path: then(returned, '/targets'),
    waitFor: '.return-point',
    options: { viewport: WIDE },
  },
  {
    name: 'review',
    login: 'officer.resources',
    path: then(itemAwaiting('returnTargets', 'unit-431000907'), '/review'),
    waitFor: '.review-form',
    options: { viewport: OFFICE },
  },
  {
    name: 'review-first',
    login: 'officer.education',
    path: then(itemAwaiting('returnTargets', 'unit-431000904'), '/review'),
    clicks: ['.findings .panel-head button'],
    waitFor: '.review-form',
    options: { viewport: WIDE },
  },
  {
    name: 'phone-targets',
    login: 'clerk.museum',
    path: then(returned, '/targets'),
    waitFor: '.grid',
    options: { viewport: PHONE },
  },
  { name: 'season', login: 'performance', path: '/targets', options: { viewport: OFFICE } },
  { name: 'import', login: 'performance', path: '/targets/import', options: { viewport: OFFICE } },
  { name: 'season-unit', login: 'clerk.seeds', path: '/targets', options: { viewport: OFFICE } },
  {
    name: 'approvals',
    login: 'director',
    path: '/approvals',
    clicks: ['.approval-table thead input'],
    options: { viewport: OFFICE },
  },
  {
    name: 'opening',
    login: 'performance',
    path: '/targets/open',
    options: { viewport: OFFICE },
  },
  { name: 'phone-season', login: 'performance', path: '/targets', options: { viewport: PHONE } },
  {
    name: 'monitoring',
    login: 'performance',
    path: '/monitoring',
    clicks: ['.matrix-all .cell-button >> nth=2', '.monitored .row-link >> nth=3'],
    waitFor: '.monitoring-chosen h3',
    options: { viewport: OFFICE },
  },
  {
    name: 'monitoring-apart',
    login: 'performance',
    path: '/monitoring?view=apart',
    waitFor: '.scatter canvas',
    options: { viewport: OFFICE },
  },
  {
    name: 'monitoring-entry',
    login: 'clerk.roads',
    path: then(itemAwaiting('reportMonitoring', 'unit-431022902'), '/monitoring'),
    waitFor: '.grid-table',
    options: { viewport: OFFICE },
  },
  { name: 'phone-monitoring', login: 'clerk.roads', path: '/monitoring', options: { viewport: PHONE } },
  {
    name: 'correction',
    login: 'performance',
    path: then(itemAwaiting('verifyCorrection'), '/correction'),
    options: { viewport: OFFICE },
  },
  { name: 'ledger', login: 'performance', path: '/rectification', options: { viewport: WIDE } },
  { name: 'ledger-unit', login: 'clerk.seeds', path: '/rectification', options: { viewport: OFFICE } },
  { name: 'phone-ledger', login: 'clerk.seeds', path: '/rectification', options: { viewport: PHONE } },
  {
    name: 'feedback',
    login: 'performance',
    path: at('feedback', itemAwaiting('draftFeedback', 'unit-431000902')),
    clicks: ['.composer-panel button:has-text("带入")', '.suggestions .btn'],
    waitFor: '.problem-form',
    options: { viewport: WIDE },
  },
  {
    name: 'feedback-issue',
    login: 'director',
    path: at('feedback', itemAwaiting('issueFeedback')),
    waitFor: '.paper-page',
    options: { viewport: OFFICE },
  },
  {
    name: 'verification',
    login: 'performance',
    path: then(itemAwaiting('verifyProblem', 'unit-431000904'), '/verification'),
    waitFor: '.verified-decision',
    options: { viewport: OFFICE },
  },
  {
    name: 'spot-check',
    login: 'performance',
    path: then(itemAwaiting('reportCorrection', 'unit-431000902'), '/spot-check'),
    waitFor: '.spot-check-findings',
    options: { viewport: OFFICE },
  },
  {
    name: 'receipt-return',
    login: 'clerk.seeds',
    path: signing,
    clicks: ['.sign-card > .btn:has-text("退回")'],
    waitFor: '.return-form',
    options: { viewport: OFFICE },
  },
  {
    name: 'rectification-report',
    login: 'clerk.streets',
    path: then(itemAwaiting('reportRectification', 'unit-431000907'), '/rectification'),
    waitFor: '.report-point',
    options: { viewport: OFFICE },
  },
  { name: 'receipt', login: 'clerk.seeds', path: signing, waitFor: '.paper-page', options: { viewport: WIDE } },
  { name: 'phone-receipt', login: 'clerk.seeds', path: signing, waitFor: '.sign-card', options: { viewport: PHONE } },
  {
    name: 'rehearsal',
    login: 'performance',
    path: '/rehearsal',
    clicks: [
      '.rehearsal-starts .btn-primary',
      '.rehearsal-go .btn-primary',
      '.rehearsal-go .btn-primary',
      '.rehearsal-go .btn-primary',
    ],
    options: { viewport: WIDE },
  },
  { name: 'evaluations', login: 'performance', path: '/evaluations', options: { viewport: OFFICE } },
  {
    name: 'self-evaluation',
    login: 'clerk.floods',
    path: then(itemAwaiting('resubmitSelfEvaluation'), '/self-evaluation'),
    waitFor: '.grid',
    options: { viewport: WIDE },
  },
  {
    name: 'evaluation-review',
    login: 'performance',
    path: then(itemAwaiting('acceptSelfEvaluation', 'unit-431000905'), '/self-evaluation-review'),
    waitFor: '.finding',
    options: { viewport: WIDE },
  },
  { name: 'people', login: 'admin', path: '/admin/people', options: { viewport: OFFICE } },
  {
    name: 'person',
    login: 'admin',
    path: personOf('director'),
    waitFor: '.side-columns',
    options: { viewport: OFFICE },
  },
  {
    name: 'delivery',
    login: 'admin',
    path: deliveryShown,
    waitFor: '.delivery-counts',
    options: { viewport: OFFICE },
  },
  {
    name: 'notifications',
    login: 'director',
    path: '/me',
    waitFor: '.notify-preview ul',
    options: { viewport: { width: 1366, height: 1100 } },
  },
  { name: 'calendar-admin', login: 'admin', path: '/admin/calendar', options: { viewport: OFFICE } },
  { name: 'calendar-load', login: 'admin', path: '/admin/calendar/load?year=2027', options: { viewport: OFFICE } },
  { name: 'policy', login: 'admin', path: '/admin/policy', options: { viewport: OFFICE } },
  { name: 'audit', login: 'auditor', path: '/audit', options: { viewport: OFFICE } },
  { name: 'audit-checks', login: 'auditor', path: '/audit?view=checks', options: { viewport: OFFICE } },
  { name: 'operations', login: 'admin', path: stuckItem, options: { viewport: OFFICE } },
  { name: 'me', login: 'director', path: '/me', options: { viewport: OFFICE } },
  { name: 'phone-operations', login: 'admin', path: '/operations', options: { viewport: PHONE } },
  { name: 'machines', login: 'admin', path: '/admin/machines', options: { viewport: OFFICE } },
  {
    name: 'machine-new',
    login: 'admin',
    path: '/admin/machines',
    clicks: ['.page > .opener > button'],
    waitFor: '.machine-units',
    options: { viewport: OFFICE },
  },
  { name: 'phone-people', login: 'admin', path: '/admin/people', options: { viewport: PHONE } },
  { name: 'board', login: 'supervisor', path: '/supervision', options: { viewport: WIDE } },
  {
    name: 'consequences',
    login: 'director',
    path: '/consequences',
    clicks: ['.check-cell input >> nth=1'],
    options: { viewport: OFFICE },
  },
  { name: 'ranking-draft', login: 'performance', path: '/reports/rankings/new', options: { viewport: OFFICE } },
  {
    name: 'assessment',
    login: 'performance',
    path: '/reports/assessments',
    clicks: ['.assessed-table .text-button'],
    options: { viewport: OFFICE },
  },
  { name: 'reports-lists', login: 'performance', path: '/reports/lists', options: { viewport: OFFICE } },
  { name: 'ranking-phone', login: 'performance', path: '/reports/rankings/new', options: { viewport: PHONE } },
  {
    name: 'ranking-document',
    login: 'director',
    path: '/reports/documents',
    clicks: ['.reports .row-title'],
    waitFor: '.hashes',
    options: { viewport: OFFICE },
  },
  { name: 'disclosure', login: 'director', path: '/disclosure', options: { viewport: OFFICE } },
  {
    name: 'disclosure-decision',
    login: 'director',
    path: disclosing,
    clicks: ['.decision-choice input >> nth=1', '.decision-form fieldset >> nth=1 >> input >> nth=0'],
    waitFor: '.preview-frame',
    framed: true,
    options: { viewport: WIDE },
  },
  { name: 'public', path: '/public/2025', waitFor: '.legend', options: { viewport: { width: 1440, height: 1290 } } },
  { name: 'public-item', path: published, waitFor: '.steps', options: { viewport: { width: 1440, height: 1290 } } },
  { name: 'phone-public', path: '/public/2025', waitFor: '.legend', options: { viewport: PHONE } },
  {
    name: 'dashboards',
    login: 'performance',
    path: '/dashboards?y=2025',
    waitFor: '.chart svg',
    options: { viewport: { width: 1440, height: 1200 } },
  },
  { name: 'phone-board', login: 'supervisor', path: '/supervision', options: { viewport: PHONE } },
  {
    name: 'calendar',
    login: 'performance',
    path: '/calendar?of=scope',
    waitFor: '.calendar-counts',
    options: { viewport: OFFICE },
  },
  {
    name: 'calendar-weeks',
    login: 'director',
    path: '/calendar?view=weeks&of=scope',
    waitFor: '.calendar-counts',
    options: { viewport: OFFICE },
  },
  {
    name: 'phone-calendar',
    login: 'director',
    path: '/calendar?of=scope',
    waitFor: '.calendar-counts',
    options: { viewport: PHONE },
  },
  { name: 'slip', login: 'supervisor', path: supervised, waitFor: '.slip', options: { viewport: WIDE } },
  { name: 'phone-decide', login: 'supervisor', path: escalated, waitFor: '.decide-foot', options: { viewport: PHONE } },
  { name: 'phone-inbox', login: 'director', path: '/inbox', options: { viewport: PHONE } },
  { name: 'phone-item', login: 'clerk.streets', path: receiving, options: { viewport: PHONE } },
  {
    name: 'my-account',
    login: 'director',
    path: '/me',
    clicks: ['.security .opener button'],
    waitFor: '.qr',
    options: { viewport: WIDE },
  },
  { name: 'policy-propose', login: 'performance', path: '/admin/policy/propose', options: { viewport: WIDE } },
  {
    name: 'numbers',
    login: 'performance',
    path: '/numbers',
    waitFor: '.numbers-table',
    options: { viewport: OFFICE },
  },
  {
    name: 'report-round',
    login: 'performance',
    path: '/performance-reports/rounds/h1?side=unit',
    waitFor: '.report-figures',
    options: { viewport: OFFICE },
  },
  {
    name: 'report-draft',
    login: 'clerk.museum',
    path: reportOf('示例市公共文化服务中心'),
    waitFor: '.report-figures',
    options: { viewport: OFFICE },
  },
  {
    name: 'phone-report',
    login: 'leader.seeds',
    path: reportOf('示例市农业技术推广中心'),
    waitFor: '.report-words',
    options: { viewport: PHONE },
  },
  {
    name: 'numbers-proof',
    login: 'auditor',
    path: '/numbers?view=series',
    waitFor: '.table',
    options: { viewport: OFFICE },
  },
  {
    name: 'phone-numbers',
    login: 'performance',
    path: '/numbers',
    waitFor: '.numbers-table',
    options: { viewport: PHONE },
  },
  { name: 'bodies', login: 'performance', path: '/bodies', waitFor: '.bodies-table', options: { viewport: OFFICE } },
  {
    name: 'body',
    login: 'performance',
    path: '/bodies',
    clicks: ['.bodies-table a'],
    waitFor: '.body-duties',
    options: { viewport: OFFICE },
  },
  {
    name: 'training',
    login: 'performance',
    path: '/training',
    waitFor: '.training-list',
    options: { viewport: OFFICE },
  },
  {
    name: 'training-published',
    login: 'performance',
    path: '/training?view=published',
    waitFor: '.training-list',
    options: { viewport: OFFICE },
  },
  {
    name: 'training-courses',
    login: 'performance',
    path: '/training?view=courses',
    waitFor: '.training-list',
    options: { viewport: OFFICE },
  },
  {
    name: 'training-called',
    login: 'performance',
    path: '/training?view=courses',
    clicks: ['.filter-bar .chip:nth-of-type(2)', '.training-acts button[aria-label$="应参加人员"]'],
    waitFor: '.training-wide .table',
    options: { viewport: OFFICE },
  },
  {
    name: 'phone-bodies',
    login: 'performance',
    path: '/bodies',
    waitFor: '.bodies-table',
    options: { viewport: PHONE },
  },
  {
    name: 'phone-training',
    login: 'clerk.seeds',
    path: '/training?view=courses',
    waitFor: '.training-list',
    options: { viewport: PHONE },
  },
  { name: 'library-agencies', login: 'performance', path: '/libraries/agencies', options: { viewport: OFFICE } },
  { name: 'library-indicators', login: 'performance', path: '/libraries/indicators', options: { viewport: OFFICE } },
  {
    name: 'library-guidance',
    login: 'clerk.seeds',
    path: libraryEntry('guidance', '绩效目标怎么填'),
    options: { viewport: OFFICE },
  },
  {
    name: 'library-agency',
    login: 'performance',
    path: libraryEntry('agencies', '示例天衡'),
    options: { viewport: OFFICE },
  },
  {
    name: 'yearly-plan',
    login: 'performance',
    path: '/finance-evaluations/plan',
    waitFor: '.candidates',
    options: { viewport: OFFICE },
  },
  {
    name: 'phone-yearly-plan',
    login: 'performance',
    path: '/finance-evaluations/plan',
    waitFor: '.candidates',
    options: { viewport: PHONE },
  },
];
