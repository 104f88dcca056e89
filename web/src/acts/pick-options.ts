import { useCallback } from 'react';
import { z } from 'zod';
import type { Item } from '../api/item-answers.ts';
import { useVersion, useVersions } from '../api/use-item.ts';
import { momentWords } from '../blocks/date-words.ts';
import { asInstant } from '../../../domain/calendar/plain-date.ts';
import { useToday } from '../session/today.tsx';
import { useLanguage, useSay } from '../text/language.tsx';
import { FORM_TEXT as T } from '../text/field-text.ts';
import type { PickOption } from './field-context.tsx';

const IndicatorsBody = z.object({ indicators: z.array(z.object({ key: z.string(), name: z.string() })) });

/** What the matter has to choose from: versions of the document asked for, problems, open periods, indicators. */
export function usePickOptions(item: Item, document: string | undefined): (from: string) => readonly PickOption[] {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const versions = useVersions(item.id).data?.rows;
  const indicators = useIndicators(item);
  return useCallback(
    (from: string) => {
      switch (from) {
        case 'version':
          return (versions ?? [])
            .filter(({ kind }) => kind === document)
            .map(({ id, number, createdAt }) => ({
              value: id,
              name: say(T.versionOption, { no: number, time: momentWords(asInstant(createdAt), today, locale) }),
            }));
        case 'problem':
          return item.problems.map(({ no, title }) => ({
            value: String(no),
            name: say(T.problemOption, { no, title: shortened(title) }),
          }));
        case 'period':
          return item.details.periodsOpen.map(({ period }) => ({ value: period, name: period }));
        default:
          return indicators.map(({ key, name }) => ({ value: key, name }));
      }
    },
    [item, document, versions, indicators, say, today, locale],
  );
}

/** The indicators of the targets in force. */
function useIndicators(item: Item): readonly { readonly key: string; readonly name: string }[] {
  const body = useVersion(item.id, item.details.targets.versionId).data?.body;
  const parsed = IndicatorsBody.safeParse(body);
  return parsed.success ? parsed.data.indicators : NONE;
}

const NONE: readonly { readonly key: string; readonly name: string }[] = [];
const TITLE_SHOWN = 40;

function shortened(title: string): string {
  return title.length > TITLE_SHOWN ? `${title.slice(0, TITLE_SHOWN)}…` : title;
}
