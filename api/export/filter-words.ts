import { CONSEQUENCE_NAMES } from '../../domain/follow-up/consequence-text.ts';
import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';
import { FUND_NAMES, GRADE_NAMES, KIND_NAMES } from '../../domain/processes/budget-item/item-names.ts';
import { RESULT_PROCESS_NAMES } from '../../domain/follow-up/result-processes.ts';
import { categoryName } from '../../domain/follow-up/problem-category.ts';
import { NUMBER_STATE_NAMES } from '../../domain/papers/number-names-text.ts';
import { CHANNEL_NAMES, STATE_NAMES as FATE_NAMES } from '../../domain/delivery/fate-text.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { ROLE_NAMES } from '../../domain/process/roles.ts';
import { STAGE_NAMES } from '../../domain/processes/budget-item/stage-names.ts';
import { TARGET_STATE_NAMES } from '../../domain/processes/budget-item/target-states.ts';
import { actName, phaseName } from '../words/words.ts';
import {
  ASKED_NAMES,
  EXPORT_TEXT as T,
  FILTER_NAMES,
  FINANCE_SAYS,
  LIGHT_NAMES,
  STATE_NAMES,
  UNIT_SAYS,
} from './export-text.ts';

type Asked = Readonly<Record<string, string | number | readonly (string | number)[] | undefined>>;

const VALUES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  stage: STAGE_NAMES,
  kind: KIND_NAMES,
  fund: FUND_NAMES,
  grade: GRADE_NAMES,
  action: CONSEQUENCE_NAMES,
  light: LIGHT_NAMES,
  standing: { ...LIGHT_NAMES, ...STATE_NAMES },
  unitState: UNIT_SAYS,
  financeState: FINANCE_SAYS,
  state: { ...NUMBER_STATE_NAMES, ...TARGET_STATE_NAMES },
  role: ROLE_NAMES,
  channel: CHANNEL_NAMES,
  ...ASKED_NAMES,
  fate: { ...FATE_NAMES, ...ASKED_NAMES.fate },
  process: RESULT_PROCESS_NAMES,
};

/** What a list was narrowed by, as the head of its file says it; `places` are names of units, divisions and regions. */
export function filterWords(asked: Asked, places: ReadonlyMap<string, string>, locale: Locale): string {
  const said = Object.entries(asked).flatMap(([key, value]) => {
    const name = FILTER_NAMES[key];
    if (!name || value === undefined) return [];
    return [value]
      .flat()
      .map((one) => fill(T.pair[locale], { name: name[locale], value: valueWords(key, String(one), places, locale) }));
  });
  return said.length === 0 ? T.noFilter[locale] : fill(T.filter[locale], { filter: said.join(' · ') });
}

function valueWords(key: string, value: string, places: ReadonlyMap<string, string>, locale: Locale): string {
  if (value === 'true') return T.yes[locale];
  if (key === 'work') return workName(value, locale);
  if (key === 'phase') return phaseName(value, locale);
  if (key === 'command') return actName(value, locale);
  if (key === 'category') return categoryName(value)[locale];
  return VALUES[key]?.[value]?.[locale] ?? places.get(value) ?? value;
}

/** A kind of work is a duty, or an act where no clock runs. */
function workName(kind: string, locale: Locale): string {
  const name = obligationName(kind, locale);
  return name === kind ? actName(kind, locale) : name;
}
