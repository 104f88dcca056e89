import type { Bilingual } from '../../../domain/locale.ts';

export const SESSION_TEXT = {
  product: { 'zh-CN': '闭环', en: 'Bihuan' },
  productLine: { 'zh-CN': '预算绩效管理全过程', en: 'Budget performance management, from targets to use (闭环)' },
  signIn: { 'zh-CN': '登录', en: 'Sign in' },
  signOut: { 'zh-CN': '退出', en: 'Sign out' },
  login: { 'zh-CN': '用户名', en: 'Login' },
  password: { 'zh-CN': '密码', en: 'Password' },
  loginMissing: { 'zh-CN': '请写用户名。', en: 'Enter your login.' },
  passwordMissing: { 'zh-CN': '请写密码。', en: 'Enter your password.' },
  sessionOver: { 'zh-CN': '登录已过期，请重新登录', en: 'Your session is over; sign in again' },
  sessionOverKeeps: {
    'zh-CN': '页面和已写的内容都还在。',
    en: 'The page and everything you have written are still here.',
  },
  noWork: { 'zh-CN': '您的角色在这里还没有页面', en: 'There is no page for your role here yet' },
  noWorkWhy: {
    'zh-CN': '您的权限：{roles}。需要其他权限请找系统管理员。',
    en: 'Your roles: {roles}. Ask the administrator if you need more.',
  },
} as const satisfies Record<string, Bilingual>;
