import { useEffect, useState } from 'react';

interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
  readonly data: { readonly pages: readonly unknown[] } | undefined;
}

/** A ledger of more pages than this is printed filtered. */
const PAGES_AT_MOST = 20;

/** Reads the list to its end before it is printed: paper has no "more" button. */
export function usePrintAll(list: Pages): readonly [print: () => void, printing: boolean] {
  const [asked, setAsked] = useState(false);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const pages = list.data?.pages.length ?? 0;
  useEffect(() => {
    if (!asked || isFetchingNextPage) return;
    if (hasNextPage && pages < PAGES_AT_MOST) {
      void fetchNextPage();
      return;
    }
    setAsked(false);
    window.print();
  }, [asked, hasNextPage, isFetchingNextPage, pages, fetchNextPage]);
  return [
    () => {
      setAsked(true);
    },
    asked,
  ];
}
