import type { Bilingual } from '../locale.ts';
import type { LibraryField } from './fields.ts';
import { STEPS } from './steps.ts';

const GUIDANCE_KINDS = {
  policy: { 'zh-CN': '政策规定', en: 'policy' },
  howTo: { 'zh-CN': '办理说明', en: 'how-to' },
  case: { 'zh-CN': '案例', en: 'case' },
} as const satisfies Record<string, Bilingual>;

/** An article of the supervision and guidance library (监督指导库; S6), with the steps that it helps. */
export const GUIDANCE_FIELDS = [
  {
    key: 'name',
    name: { 'zh-CN': '标题', en: 'Title' },
    input: 'text',
    required: true,
    most: 100,
    words: true,
    width: 40,
  },
  {
    key: 'kind',
    name: { 'zh-CN': '类别', en: 'Kind' },
    input: 'choice',
    options: GUIDANCE_KINDS,
    required: true,
    most: 20,
    facet: true,
    width: 12,
  },
  {
    key: 'steps',
    name: { 'zh-CN': '适用步骤', en: 'Steps' },
    input: 'choices',
    options: STEPS,
    required: true,
    most: 60,
    facet: true,
    width: 30,
  },
  {
    key: 'summary',
    name: { 'zh-CN': '摘要', en: 'Summary' },
    input: 'area',
    required: true,
    most: 300,
    words: true,
    width: 40,
  },
  {
    key: 'clauses',
    name: { 'zh-CN': '条款', en: 'Clauses' },
    hint: { 'zh-CN': '如 三(四)1，用顿号分开', en: 'such as 三(四)1, separated by 、' },
    input: 'list',
    most: 20,
    words: true,
    width: 20,
  },
  { key: 'source', name: { 'zh-CN': '出处', en: 'Source' }, input: 'text', most: 300, width: 30 },
  {
    key: 'body',
    name: { 'zh-CN': '正文', en: 'Text' },
    hint: {
      'zh-CN': '可用 # 标题、- 列表、1. 步骤、> 引文、**重点**、[文字](网址)',
      en: '# heading, - list, 1. steps, > quotation, **emphasis**, [text](address)',
    },
    input: 'area',
    required: true,
    most: 20_000,
    words: true,
    apart: true,
    width: 60,
  },
] as const satisfies readonly LibraryField[];
