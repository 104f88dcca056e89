import type { Bilingual } from '../locale.ts';
import type { LibraryField } from './fields.ts';
import { SECTORS } from './sectors.ts';

/** Kinds of third parties (财预〔2021〕6号). */
const AGENCY_KINDS = {
  consulting: { 'zh-CN': '专业咨询机构', en: 'consultancy' },
  accounting: { 'zh-CN': '会计师事务所', en: 'accounting firm' },
  appraisal: { 'zh-CN': '资产评估机构', en: 'appraisal firm' },
  law: { 'zh-CN': '律师事务所', en: 'law firm' },
  research: { 'zh-CN': '科研院所', en: 'research institute' },
  university: { 'zh-CN': '高等院校', en: 'university' },
} as const satisfies Record<string, Bilingual>;

/** An intermediary agency (中介机构库; S5, S6). */
export const AGENCY_FIELDS = [
  {
    key: 'name',
    name: { 'zh-CN': '机构名称', en: 'Agency' },
    input: 'text',
    required: true,
    most: 100,
    words: true,
    width: 34,
  },
  {
    key: 'creditCode',
    name: { 'zh-CN': '统一社会信用代码', en: 'Unified social credit code' },
    hint: { 'zh-CN': '18 位，按校验码核对', en: '18 characters, checked by the last one' },
    input: 'text',
    required: true,
    check: 'creditCode',
    most: 18,
    words: true,
    width: 22,
  },
  {
    key: 'kind',
    name: { 'zh-CN': '类型', en: 'Kind' },
    input: 'choice',
    options: AGENCY_KINDS,
    required: true,
    most: 20,
    facet: true,
    width: 14,
  },
  {
    key: 'sectors',
    name: { 'zh-CN': '业务领域', en: 'Fields' },
    input: 'choices',
    options: SECTORS,
    required: true,
    most: 21,
    facet: true,
    width: 30,
  },
  {
    key: 'qualifications',
    name: { 'zh-CN': '资质', en: 'Qualifications' },
    hint: { 'zh-CN': '每项用顿号分开', en: 'separated by 、' },
    input: 'list',
    most: 20,
    words: true,
    width: 30,
  },
  {
    key: 'leadEvaluators',
    name: { 'zh-CN': '主评人', en: 'Lead evaluators' },
    hint: { 'zh-CN': '姓名，用顿号分开', en: 'names, separated by 、' },
    input: 'list',
    most: 50,
    words: true,
    width: 20,
  },
  { key: 'staff', name: { 'zh-CN': '专业人员（人）', en: 'Professionals' }, input: 'number', most: 100_000, width: 12 },
  {
    key: 'checkedOn',
    name: { 'zh-CN': '信用核查日期', en: 'Record checked on' },
    hint: {
      'zh-CN': '近三年无重大违法记录的核查日期',
      en: 'when the last three years were checked for grave offences',
    },
    input: 'date',
    most: 10,
    width: 12,
  },
  { key: 'contact', name: { 'zh-CN': '联系人', en: 'Contact' }, input: 'text', most: 40, width: 12 },
  {
    key: 'phone',
    name: { 'zh-CN': '联系电话', en: 'Phone' },
    input: 'text',
    personal: true,
    check: 'phone',
    most: 20,
    width: 16,
  },
  { key: 'address', name: { 'zh-CN': '地址', en: 'Address' }, input: 'text', most: 200, width: 34 },
  { key: 'note', name: { 'zh-CN': '备注', en: 'Note' }, input: 'area', most: 1000, width: 30 },
] as const satisfies readonly LibraryField[];
