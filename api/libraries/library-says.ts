import { LIBRARY_NAMES, type Library } from '../../domain/libraries/entry-acts.ts';

/** How the operations of a library are summed up in the document, in both languages. */
export function saysOf(library: Library): (what: string, english: string) => { readonly summary: string } {
  const { 'zh-CN': zh, en } = LIBRARY_NAMES[library];
  return (what, english) => ({ summary: `${zh}：${what} · ${en}: ${english}` });
}
