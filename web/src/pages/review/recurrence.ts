import type { ItemProblem } from '../../api/item-answers.ts';

type Named = Pick<ItemProblem, 'title' | 'category'>;

/** Problems of last year that were there the year before already: the same title, or the same class (R2). */
export function recurring<T extends Named>(problems: readonly T[], earlier: readonly Named[]): readonly T[] {
  return problems.filter(({ title, category }) =>
    earlier.some((one) => plain(one.title) === plain(title) || (isClass(category) && one.category === category)),
  );
}

/** 其他 is no class that two problems could share. */
function isClass(category: string | undefined): boolean {
  return category !== undefined && category !== 'other';
}

function plain(title: string): string {
  return title.replaceAll(/[\s，。、；：,.;:]/g, '');
}
