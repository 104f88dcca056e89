import { BODY_KIND_NAMES, DEPARTMENT_NAMES, SEAT_NAMES } from '../../domain/bodies/body-text.ts';
import { HOLIDAYS } from '../../domain/calendar/holidays.ts';
import { CHANNEL_NAMES } from '../../domain/delivery/fate-text.ts';
import { MESSAGE_KINDS, MESSAGE_KIND_NAMES } from '../../domain/delivery/kinds.ts';
import { MAIL_CHOICE_NAMES } from '../../domain/delivery/mail-choice-text.ts';
import { WEBHOOK_EVENTS } from '../../domain/delivery/webhook-events.ts';
import { ENTRY_ACT_NAMES } from '../../domain/libraries/entry-acts.ts';
import { LIBRARY_PLANS } from '../../domain/libraries/library.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { DOCUMENT_NAMES } from '../../domain/messages/names-text.ts';
import { OPTION_NAMES } from '../../domain/messages/option-names-text.ts';
import { ACTS } from '../../domain/messages/words.ts';
import { PURPOSE_NAMES } from '../../domain/papers/number-names-text.ts';
import { ABILITY_NAMES } from '../../domain/people/machine.ts';
import { CUTOFF_NAMES, RUNG_EFFECT_NAMES, STRATA_NAMES } from '../../domain/policy/choice-names-text.ts';
import { ROLE_NAMES } from '../../domain/process/roles.ts';
import { CONTINUITY_NAMES, FUND_NAMES, KIND_NAMES } from '../../domain/processes/budget-item/item-names.ts';
import { STAGE_NAMES } from '../../domain/processes/budget-item/stage-names.ts';
import { EVALUATION_KIND_NAMES } from '../../domain/processes/evaluation/evaluation-names.ts';
import { RESULT_DOCUMENT_NAMES } from '../../domain/processes/result-document/result-document-text.ts';
import { SEASON_KIND_NAMES } from '../../domain/processes/season/season-text.ts';
import { ANSWERER_NAMES } from '../../domain/processes/supervision/names.ts';
import { RANKED_NAMES, WEIGHTING_NAMES } from '../../domain/ranking/ranking-text.ts';
import { BAND_NAMES } from '../../domain/scoring/indicator-text.ts';
import {
  LEVEL_UP_NAME,
  MODE_NAMES,
  PLACE_NAMES,
  RESUBMIT_NAMES,
  THEN_NAMES,
} from '../../domain/sign-off/choice-names-text.ts';

type Names = Readonly<Record<string, Bilingual>>;

/** What a field of a library offers. */
const OF_LIBRARIES: readonly (readonly [string, Names])[] = Object.values(LIBRARY_PLANS).flatMap(({ fields }) =>
  fields.flatMap(({ key, options }) => (options ? [[key, options] as const] : [])),
);

/** What other systems are told of. */
const EVENTS: Names = Object.fromEntries(Object.entries(WEBHOOK_EVENTS).map(([type, { name }]) => [type, name]));

/** Names of choices that stand in no act and no document, by the member's name; a member of several requests has several. */
const OTHERS: Readonly<Record<string, readonly Names[]>> = {
  kind: [BODY_KIND_NAMES, EVALUATION_KIND_NAMES, SEASON_KIND_NAMES, MODE_NAMES, DOCUMENT_NAMES, ACTS],
  seat: [SEAT_NAMES],
  department: [DEPARTMENT_NAMES],
  holiday: [HOLIDAYS],
  channel: [CHANNEL_NAMES],
  types: [{ ...EVENTS, ...MESSAGE_KINDS }],
  ...Object.fromEntries(MESSAGE_KIND_NAMES.map((kind) => [kind, [MAIL_CHOICE_NAMES]])),
  band: [BAND_NAMES],
  evaluationKind: [EVALUATION_KIND_NAMES],
  documentKind: [RESULT_DOCUMENT_NAMES],
  then: [THEN_NAMES],
  resubmit: [RESUBMIT_NAMES],
  place: [PLACE_NAMES],
  itemKind: [KIND_NAMES],
  fundAccount: [FUND_NAMES],
  continuity: [CONTINUITY_NAMES],
  act: [ENTRY_ACT_NAMES],
  abilities: [ABILITY_NAMES],
  purposes: [PURPOSE_NAMES],
  cutoff: [CUTOFF_NAMES],
  effect: [RUNG_EFFECT_NAMES],
  strata: [STRATA_NAMES],
  role: [ROLE_NAMES],
  roles: [ROLE_NAMES],
  audience: [ROLE_NAMES],
  grantedBy: [ROLE_NAMES],
  proposedBy: [ROLE_NAMES],
  copies: [ROLE_NAMES],
  office: [{ ...ROLE_NAMES, ...LEVEL_UP_NAME }],
  subject: [RANKED_NAMES],
  weighting: [WEIGHTING_NAMES],
  answeredBy: [ANSWERER_NAMES],
  stages: [STAGE_NAMES],
};

/** What the choices of a member are called; undefined where one of them has no name. */
export function choiceNames(member: string, options: readonly string[]): readonly Bilingual[] | undefined {
  const tables = [
    ...(Object.hasOwn(OPTION_NAMES, member) ? [OPTION_NAMES[member] ?? {}] : []),
    ...(Object.hasOwn(OTHERS, member) ? (OTHERS[member] ?? []) : []),
    ...OF_LIBRARIES.flatMap(([key, names]) => (key === member ? [names] : [])),
  ];
  const names = tables.find((table) => options.every((option) => Object.hasOwn(table, option)));
  return names && options.flatMap((option) => names[option] ?? []);
}
