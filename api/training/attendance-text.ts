import type { Bilingual } from '../../domain/locale.ts';

/** Words of an attendance sheet. */
export const ATTENDANCE_TEXT = {
  title: { 'zh-CN': '培训签到表', en: 'Attendance sheet (签到表)' },
  held: { 'zh-CN': '{date} {time}，{where}，{hours} 学时', en: '{date} {time}, {where}, {hours} hour(s)' },
  places: { 'zh-CN': '报名 {taken} 人，名额 {capacity}', en: '{taken} enrolled of {capacity} places' },
  name: { 'zh-CN': '姓名', en: 'Name' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  enrolled: { 'zh-CN': '报名日期', en: 'Enrolled on' },
  present: { 'zh-CN': '出勤', en: 'Attendance' },
  there: { 'zh-CN': '到', en: 'present' },
  absent: { 'zh-CN': '缺席', en: 'absent' },
  hours: { 'zh-CN': '学时', en: 'Hours' },
  notedBy: { 'zh-CN': '登记人', en: 'Noted by' },
  signature: { 'zh-CN': '签名', en: 'Signature' },
} as const satisfies Record<string, Bilingual>;
