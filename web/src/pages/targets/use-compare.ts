import { useMemo, useState } from 'react';
import { SCORING_TEMPLATES } from '../../../../domain/scoring/template.ts';
import { useVersion, type Version } from '../../api/use-item.ts';
import { useLanguage } from '../../text/language.tsx';
import { differencesOf, type Differences } from './differences.ts';
import { sheetOf, type Sheet } from './sheet-body.ts';

interface Comparing {
  readonly chosen: string | undefined;
  readonly choose: (id: string | undefined) => void;
  /** Undefined while nothing is compared, or the version is on its way. */
  readonly differences: Differences | undefined;
}

/** Compares what is shown with any frozen version. */
export function useCompare(
  itemId: string,
  versions: readonly Version[],
  sheet: Sheet,
  first: string | undefined,
): Comparing {
  const { locale } = useLanguage();
  const [chosen, choose] = useState(first);
  const body = useVersion(itemId, chosen).data?.body;
  const before = useMemo(() => (body === undefined ? undefined : sheetOf(body)), [body]);
  const no = versions.find(({ id }) => id === chosen)?.number;
  const differences = useMemo(
    () =>
      before === undefined || no === undefined
        ? undefined
        : differencesOf(
            before,
            sheet,
            no,
            ({ templateId }) => SCORING_TEMPLATES.find(({ id }) => id === templateId)?.title[locale] ?? templateId,
          ),
    [before, sheet, no, locale],
  );
  return { chosen, choose, differences };
}
