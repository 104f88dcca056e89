import { fill, type Locale } from '../../domain/locale.ts';
import { eventSentence } from '../../domain/messages/event-text.ts';
import type { SignOffStep } from '../../domain/policy/sign-off-rule.ts';
import { isOneself } from '../../domain/process/actor.ts';
import { ROLE_NAMES } from '../../domain/process/roles.ts';
import { proposalOf, type Chain, type Signatory } from '../../domain/sign-off/chain.ts';
import { waitedFor } from '../../domain/sign-off/decide-news.ts';
import { returnPoints } from '../../domain/sign-off/decide-return.ts';
import { possibleOn } from '../../domain/sign-off/possible.ts';
import { isPutByUnit } from '../../domain/sign-off/readers.ts';
import { walkedPath, type PathSeat, type PathStep, type ToldChain } from '../../domain/sign-off/walked-path.ts';
import type { SignOffContext } from '../../domain/sign-off/who-signs.ts';
import { authorityInWords } from '../words/views.ts';
import { actName, roleNames } from '../words/words.ts';
import { BODY_TEXT, FINDING, MODE_TEXT, ONE_SIGNER, PROPOSER, SEPARATOR } from './sign-off-words.ts';
import type { SignOffsView, SignOffView } from './sign-off.schemas.ts';

type StepView = SignOffView['steps'][number];
type SeatView = StepView['seats'][number];
type Done = SignOffView['proposals'][number];

/** A chain in the reader's words; `context` is left out for one that has ended. */
export function signOffView(
  { chain, end }: ToldChain,
  context: SignOffContext | undefined,
  locale: Locale,
): SignOffView {
  const { command } = proposalOf(chain);
  const path = walkedPath(chain);
  const { kind: _kind, ...put } = command;
  const running = end === undefined;
  return {
    key: chain.key,
    command: command.kind,
    name: actName(command.kind, locale),
    put: { ...put },
    proposals: chain.proposals.map(({ by, at }) => done(by, at, '', locale)),
    withProposer: path.withProposer,
    steps: path.steps.map((step, index) => stepView(step, chain.rule.steps[index], context, locale)),
    returns: path.returns.map(({ by, at, opinion, from, to, then }) => ({
      ...done(by, at, opinion, locale),
      from,
      to: to === 'proposer' ? null : to,
      then,
    })),
    copies: chain.copies.map(({ person }) => person.name),
    urgedOn: chain.urgedOn ?? null,
    waitsFor: running ? waiting(chain, locale) : null,
    end: end ? { type: end.event.type, at: end.at, sentence: eventSentence(end.event, locale) } : null,
    mine: running && context ? [...new Set(possibleOn(chain, context))] : [],
    returnTo: running ? returnPoints(chain).map((point) => pointView(chain, point, locale)) : [],
  };
}

function pointView(chain: Chain, point: number | 'proposer', locale: Locale): SignOffView['returnTo'][number] {
  if (point === 'proposer') return { to: point, name: PROPOSER[locale] };
  const step = chain.rule.steps[point];
  return { to: step?.key ?? '', name: step?.name[locale] ?? '' };
}

/** All that somebody outside learns of a chain that runs. */
export function elsewhereView(chain: Chain, locale: Locale): SignOffsView['elsewhere'][number] {
  const by = BODY_TEXT[isPutByUnit(chain) ? 'unit' : 'authority'][locale];
  return { by, since: chain.proposals[0]?.at ?? proposalOf(chain).at };
}

/** Whom a chain waits for: offices and people, in words. */
export function waiting(chain: Chain, locale: Locale): string {
  if (chain.withProposer !== undefined) return proposalOf(chain).by.name;
  const { roles, people } = waitedFor(chain);
  return [...people.map(({ name }) => name), ...roleNames(roles, locale)].join(SEPARATOR[locale]);
}

function stepView(
  { key, name, mode, state, seats }: PathStep,
  rule: SignOffStep | undefined,
  context: SignOffContext | undefined,
  locale: Locale,
): StepView {
  const pass = 'pass' in mode ? mode.pass : null;
  const alone = seats.length === 1 && mode.kind !== 'percent' && mode.kind !== 'count';
  return {
    key,
    name: name[locale],
    mode: { kind: mode.kind, pass },
    modeName: alone ? ONE_SIGNER[locale] : fill(MODE_TEXT[mode.kind][locale], { pass: pass ?? 0 }),
    state,
    resubmit: rule?.resubmit ?? 'replay',
    seats: seats.map((seat) => seatView(seat, context, locale)),
  };
}

function seatView(seat: PathSeat, context: SignOffContext | undefined, locale: Locale): SeatView {
  const { id, role, person, state, standsIn, added, transfers = [], consults = [], signature } = seat;
  const office = ROLE_NAMES[role][locale];
  const said = (one: { readonly by: Signatory; readonly at: string }, words: string): Done =>
    done(one.by, one.at, words, locale);
  const mine = added !== undefined && context !== undefined && isOneself(context.actor.id, added.by) && !signature;
  return {
    id: id ?? null,
    role,
    roleName: standsIn === 'nobody' ? fill(FINDING[locale], { office }) : office,
    person: person ? { ...person } : null,
    state,
    standsIn: standsIn ?? null,
    added: added ? { ...said(added, added.note), place: added.place, to: added.to, mine } : null,
    transfers: transfers.map((one) => said(one, one.note)),
    consults: consults.map((one) => ({
      ...said(one, one.question),
      with: one.with.name,
      advice: one.advice ? said(one.advice, one.advice.text) : null,
    })),
    signature: signature ? { ...said(signature, signature.opinion), proposal: signature.proposal } : null,
  };
}

function done(by: Signatory, at: string, words: string, locale: Locale): Done {
  return { by: authorityInWords(by, locale), onBehalfOf: by.onBehalfOfName ?? by.onBehalfOf ?? null, at, words };
}
