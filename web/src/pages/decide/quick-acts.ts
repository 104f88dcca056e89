import { actPath } from '../../acts/act-pages.ts';
import type { FieldSpec } from '../../acts/field-spec.ts';
import { commandMembers } from '../../acts/schemas.ts';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { CONFIRMATIONS } from '../../text/confirmation-text.ts';
import { isReturn } from '../../acts/returns.ts';

/** An act that needs nothing but, at most, one text: it is done with one press. */
export interface QuickAct {
  readonly act: AvailableAct;
  /** The member that the text goes into. */
  readonly text: string | undefined;
  readonly textRequired: boolean;
  readonly given: Readonly<Record<string, unknown>>;
}

/** How an act is done with one press, if it can be. */
export function quickAct(act: AvailableAct, item: Pick<Item, 'obligations'>): QuickAct | undefined {
  if (CONFIRMATIONS[act.command] !== undefined || act.document !== undefined) return undefined;
  // What has a page of its own is read there first.
  if (actPath(act.command, '') !== undefined) return undefined;
  const given = givenFor(act, item);
  const open = commandMembers(act.command).filter(({ name }) => !(name in given));
  const required = open.filter((member) => member.required);
  const texts = open.filter(({ name, spec }) => isText(spec) && TEXTS.has(name));
  const [text] = [...required.filter((member) => texts.includes(member)), ...texts];
  if (required.some((member) => member !== text)) return undefined;
  return { act, text: text?.name, textRequired: text?.required ?? false, given };
}

/** What a person writes in his own words. */
const TEXTS: ReadonlySet<string> = new Set(['opinion', 'note', 'reason', 'report']);

function isText(spec: FieldSpec): boolean {
  return spec.kind === 'text';
}

/** An extension is granted as it was asked for; another length is written on the item's page. */
function givenFor(
  { command, obligationKey }: AvailableAct,
  { obligations }: Pick<Item, 'obligations'>,
): QuickAct['given'] {
  if (command !== 'grantExtension') return {};
  const asked = obligations
    .find(({ key }) => key === obligationKey)
    ?.extensions.find(({ decision }) => decision === 'undecided');
  return asked ? { workingDays: asked.workingDays } : {};
}

/** Which of the reader's acts a card is about: those of a line of the inbox by its key, or all on one clock. */
export function actsOf(
  { available }: Pick<Item, 'available'>,
  about: { readonly task: string | null; readonly clock: string | null },
): readonly AvailableAct[] {
  const mine = available.filter((act) => act.mine || act.closed !== undefined);
  const chosen =
    about.task !== null
      ? mine.filter((act) => isOfTask(act, about.task ?? ''))
      : mine.filter(({ obligationKey }) => obligationKey === about.clock);
  return chosen.toSorted((a, b) => Number(isReturn(a.command)) - Number(isReturn(b.command)));
}

/** Keys of lines are the commands that answer them, with the clock where they name one. */
function isOfTask({ command, obligationKey = '' }: AvailableAct, task: string): boolean {
  return task.split('+').some((part) => {
    const [asked = '', ...clock] = part.split(':');
    if (asked !== command && !(asked === 'grantExtension' && command === 'refuseExtension')) return false;
    return clock.length === 0 || clock.join(':') === obligationKey;
  });
}
