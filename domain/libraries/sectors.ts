import type { Bilingual } from '../locale.ts';

/** What an agency, an expert or an indicator is for: the groups of expenditure by function, and skills beside them. */
export const SECTORS = {
  common: { 'zh-CN': '通用', en: 'general' },
  performance: { 'zh-CN': '绩效管理', en: 'performance management' },
  accounting: { 'zh-CN': '财务会计', en: 'accounting' },
  engineering: { 'zh-CN': '工程造价', en: 'construction cost' },
  publicService: { 'zh-CN': '一般公共服务', en: 'general public services' },
  publicSecurity: { 'zh-CN': '公共安全', en: 'public security' },
  education: { 'zh-CN': '教育', en: 'education' },
  science: { 'zh-CN': '科学技术', en: 'science and technology' },
  culture: { 'zh-CN': '文化旅游体育与传媒', en: 'culture, tourism, sport and media' },
  socialSecurity: { 'zh-CN': '社会保障和就业', en: 'social security and employment' },
  health: { 'zh-CN': '卫生健康', en: 'health' },
  environment: { 'zh-CN': '节能环保', en: 'energy and environment' },
  urban: { 'zh-CN': '城乡社区', en: 'urban and rural communities' },
  agriculture: { 'zh-CN': '农林水', en: 'agriculture, forestry and water' },
  transport: { 'zh-CN': '交通运输', en: 'transport' },
  industry: { 'zh-CN': '资源勘探工业信息', en: 'industry and information' },
  commerce: { 'zh-CN': '商业服务业', en: 'commerce and services' },
  naturalResources: { 'zh-CN': '自然资源海洋气象', en: 'natural resources and weather' },
  housing: { 'zh-CN': '住房保障', en: 'housing' },
  reserves: { 'zh-CN': '粮油物资储备', en: 'grain and material reserves' },
  emergency: { 'zh-CN': '灾害防治及应急管理', en: 'disaster prevention and emergency management' },
} as const satisfies Record<string, Bilingual>;
export type Sector = keyof typeof SECTORS;
