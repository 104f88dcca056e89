import type { Bilingual } from '../locale.ts';

/** What refuses an act on notices and courses (S7). */
export const TRAINING_ERRORS = {
  noticeForNobody: {
    'zh-CN': '没有人符合所选的范围，通知没有发布。',
    en: 'Nobody is within that audience: the notice was not published.',
  },
  noticeWithdrawn: { 'zh-CN': '通知“{title}”已撤回。', en: 'The notice "{title}" is withdrawn.' },
  courseCancelled: { 'zh-CN': '课程“{title}”已取消。', en: 'The course "{title}" is cancelled.' },
  enrolmentClosed: {
    'zh-CN': '“{title}”的报名已于 {on} 截止。',
    en: 'Enrolment in "{title}" closed on {on}.',
  },
  courseFull: { 'zh-CN': '“{title}”的 {capacity} 个名额已满。', en: 'All {capacity} places of "{title}" are taken.' },
  courseNotForYou: { 'zh-CN': '“{title}”不在您可报名的范围内。', en: '"{title}" is not open to you.' },
  courseBegun: {
    'zh-CN': '“{title}”于 {on} 开课，不能再退；缺席由组织者登记。',
    en: '"{title}" is held on {on}; nobody leaves it any more, and absence is noted by the organiser.',
  },
  courseNotBegun: {
    'zh-CN': '“{title}”于 {on} 开课，开课后才能登记出勤。',
    en: '"{title}" is held on {on}; attendance is noted from that day on.',
  },
  courseClosed: { 'zh-CN': '课程“{title}”已结课，不再改动。', en: '"{title}" is closed and changes no more.' },
  attendanceOpen: {
    'zh-CN': '“{title}”还有 {count} 人没有登记出勤，登记后才能结课。',
    en: 'Attendance of {count} in "{title}" is not noted yet; it is closed once it is.',
  },
  notCalled: {
    'zh-CN': '“{title}”没有通知您参加，不用请假。',
    en: 'You were not called to "{title}": there is nothing to be excused from.',
  },
  notEnrolled: { 'zh-CN': '{name} 没有报名。', en: '{name} is not enrolled.' },
} as const satisfies Record<string, Bilingual>;

/** Faults at the fields of their forms. */
export const TRAINING_FAULTS = {
  closesAfterCourse: {
    'zh-CN': '报名须在开课日及以前截止。',
    en: 'Enrolment closes on the day of the course at the latest.',
  },
  placeOrLink: { 'zh-CN': '填写地点或网址。', en: 'Say where it is held, or give its link.' },
} as const satisfies Record<string, Bilingual>;

/** What people are told of notices and courses, by topic. */
export const TRAINING_NOTICES = {
  bulletinPublished: { 'zh-CN': '通知：{name}', en: 'Notice: {name}' },
  bulletinToConfirm: {
    'zh-CN': '通知：{name}，请于 {due} 前确认已阅。',
    en: 'Notice: {name}; please confirm by {due} that you have read it.',
  },
  bulletinWithdrawn: { 'zh-CN': '通知“{name}”已撤回：{note}', en: 'The notice "{name}" is withdrawn: {note}' },
  bulletinUnconfirmed: {
    'zh-CN': '通知“{name}”还没有确认已阅，{due} 截止。',
    en: 'You have not confirmed the notice "{name}" yet; it is due by {due}.',
  },
  courseAnnounced: {
    'zh-CN': '培训“{name}”{due} 开课：{place}，请于 {closes} 前报名或请假。',
    en: 'The course "{name}" is held on {due}: {place}; please enrol or be excused by {closes}.',
  },
  courseUnanswered: {
    'zh-CN': '培训“{name}”{due} 开课，您还没有报名或请假，{closes} 截止。',
    en: 'You have neither enrolled in "{name}" on {due} nor been excused; enrolment closes on {closes}.',
  },
  courseAhead: {
    'zh-CN': '您报名的“{name}”{due} 开课：{place}',
    en: '"{name}", in which you are enrolled, is held on {due}: {place}',
  },
  courseCalledOff: { 'zh-CN': '“{name}”（{due}）取消：{note}', en: '"{name}" ({due}) is cancelled: {note}' },
} as const satisfies Record<string, Bilingual>;
