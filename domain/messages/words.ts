import { DIMENSION_NAMES } from '../processes/evaluation/evaluation-names.ts';
import { fill, type Bilingual, type Locale } from '../locale.ts';
import { dateInWords } from '../calendar/date-text.ts';
import { ENTRY_ACT_NAMES, ENTRY_STATE_NAMES } from '../libraries/entry-acts.ts';
import { obligationName } from '../obligations/obligation-name.ts';
import { OBLIGATION_KINDS } from '../policy/obligation-kinds.ts';
import { WITHOUT } from '../process/place.ts';
import { ROLE_NAMES } from '../process/roles.ts';
import { ACT_NAMES, PHASE_NAMES } from '../processes/names.ts';
import { RESULT_DOCUMENT_NAMES } from '../processes/result-document/result-document-text.ts';
import { ANSWER_WORDS, OBLIGATION_ACT_NAMES } from './answer-text.ts';
import { DOCUMENT_NAMES, TRACK_NAMES } from './names-text.ts';
import { SIGN_OFF_ACT_NAMES } from './sign-off-text.ts';

type Params = Readonly<Record<string, string | number>>;
type Table = Readonly<Record<string, Bilingual>>;

/** What every act is called, of whichever process, clock or chain. */
export const ACTS: Table = { ...ACT_NAMES, ...OBLIGATION_ACT_NAMES, ...SIGN_OFF_ACT_NAMES };
const KINDS: Table = { ...OBLIGATION_KINDS, ...DOCUMENT_NAMES };

/** Where an act has its place: a phase, or as long as nothing of a track is under way. */
const PLACES: Table = {
  ...PHASE_NAMES,
  ...Object.fromEntries(
    Object.entries(TRACK_NAMES).map(([track, of]) => [
      `${WITHOUT}${track}`,
      { 'zh-CN': `没有${of['zh-CN']}`, en: `a time without ${of.en}` },
    ]),
  ),
};

/** Parameters of a refusal that are identifiers, and the table that names them. */
const NAMED: Readonly<Record<string, Table>> = {
  position: PHASE_NAMES,
  possible: PLACES,
  roles: ROLE_NAMES,
  kind: KINDS,
  recommended: ANSWER_WORDS,
  open: ANSWER_WORDS,
  entryState: ENTRY_STATE_NAMES,
  entryAct: ENTRY_ACT_NAMES,
  dimension: DIMENSION_NAMES,
  documentKind: RESULT_DOCUMENT_NAMES,
};

const SEPARATOR: Bilingual = { 'zh-CN': '、', en: ', ' };

/** Puts identifiers (commands, roles, phases, kinds) and dates into the reader's words; what is neither stays. */
export function inWords(params: Params, locale: Locale): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? word(name, value, locale) : value,
    ]),
  );
}

/** A list of identifiers such as `financeOfficer,performanceOfficer` as people say it. */
function word(name: string, value: string, locale: Locale): string {
  if (name === 'key') return obligationName(value, locale);
  if (name === 'command') return actName(value, locale);
  const table = NAMED[name];
  if (!table) return dateInWords(value, locale);
  const words = value.split(',').filter((each) => name !== 'position' || each !== 'none');
  return words.map((each) => table[each]?.[locale] ?? each).join(SEPARATOR[locale]);
}

const DRAFTING: Bilingual = { 'zh-CN': '起草{document}', en: 'draft the {document}' };

/** What an act is called in the reader's language; `draft:targets` is drafting the target table. */
export function actName(command: string, locale: Locale): string {
  const [draft, kind] = command.split(':');
  if (draft === 'draft' && kind !== undefined) return fill(DRAFTING[locale], { document: documentName(kind, locale) });
  return ACTS[command]?.[locale] ?? command;
}

/** What a kind of document is called in the reader's language. */
function documentName(kind: string, locale: Locale): string {
  const names: Table = DOCUMENT_NAMES;
  return names[kind]?.[locale] ?? kind;
}
