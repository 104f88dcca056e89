import type { PlainDate } from '../calendar/plain-date.ts';
import type { ResubmitMode, SignOffRule } from '../policy/sign-off-rule.ts';
import type { CommandLike } from '../process/process.ts';
import type { Role } from '../process/roles.ts';
import type { AddedPlace, PersonRef, Seat, Signatory, StandsIn } from './chain.ts';

interface OfChain {
  readonly chain: string;
}
interface OnSeat extends OfChain {
  readonly seat: string;
  readonly no: number;
  readonly by: Signatory;
}

/** What happens in a chain of signatures. Events carry whatever was looked up, so that they can be played again alone. */
export type SignOffEvent =
  | (OfChain & {
      readonly type: 'signOffProposed';
      readonly command: CommandLike;
      /** The document version that the command names: its fingerprint stands in the record. */
      readonly versionId?: string;
      readonly rule: SignOffRule;
      readonly by: Signatory;
      readonly authors: readonly string[];
    })
  | (OfChain & {
      readonly type: 'signOffResubmitted';
      readonly command: CommandLike;
      readonly versionId?: string;
      readonly by: Signatory;
      readonly authors: readonly string[];
      /** Seats whose signatures fall, because their owners have a part in the new version. */
      readonly fallen: readonly string[];
      readonly note: string;
    })
  | (OfChain & {
      readonly type: 'signOffStepOpened';
      readonly step: number;
      readonly seats: readonly Seat[];
      readonly because?: string;
    })
  | (OfChain & {
      readonly type: 'signerReplaced';
      readonly seat: string;
      readonly role: Role;
      readonly standsIn?: StandsIn;
      readonly because?: string;
    })
  | (OnSeat & { readonly type: 'signatureGiven'; readonly opinion: string; readonly proposal: number })
  | (OnSeat & { readonly type: 'signatureDeclined'; readonly opinion: string; readonly proposal: number })
  | (OnSeat & {
      readonly type: 'signOffSentBack';
      readonly from: number;
      readonly to: number | 'proposer';
      readonly then: ResubmitMode;
      readonly opinion: string;
      /** Who put it forward, for the notice. */
      readonly proposer: PersonRef;
    })
  | (OfChain & {
      readonly type: 'signOffTakenBack';
      readonly what: 'signature' | 'return' | 'transfer' | 'consult' | 'advice';
      readonly seat: string;
      readonly by: Signatory;
    })
  | (OnSeat & {
      readonly type: 'signatureTransferred';
      readonly to: PersonRef;
      readonly role: Role;
      readonly note: string;
    })
  | (OnSeat & {
      readonly type: 'signatureConsulted';
      readonly with: PersonRef;
      readonly role: Role;
      readonly question: string;
    })
  | (OnSeat & { readonly type: 'adviceGiven'; readonly advice: string })
  | (OnSeat & {
      readonly type: 'signerAdded';
      readonly added: string;
      readonly person: PersonRef;
      readonly role: Role;
      readonly place: AddedPlace;
      readonly note: string;
    })
  | (OfChain & {
      readonly type: 'signerRemoved';
      readonly seat: string;
      readonly person: PersonRef;
      readonly by: Signatory;
    })
  | (OfChain & {
      readonly type: 'signersUrged';
      readonly on: PlainDate;
      readonly note: string;
      readonly by: Signatory;
      readonly roles: readonly Role[];
      readonly people: readonly string[];
    })
  | (OfChain & { readonly type: 'signOffCopied'; readonly people: readonly PersonRef[]; readonly note: string })
  | (OfChain & {
      readonly type: 'signOffFinished';
      readonly signatures: readonly { readonly seat: string; readonly by: Signatory; readonly opinion: string }[];
      readonly proposer: PersonRef;
      readonly copies: readonly PersonRef[];
    })
  | (OfChain & { readonly type: 'signOffDeclined'; readonly opinion: string; readonly proposer: PersonRef })
  | (OfChain & { readonly type: 'signOffWithdrawn'; readonly reason: string; readonly by: Signatory })
  | (OfChain & {
      readonly type: 'signOffLapsed';
      /** Why the act cannot be carried out any more: the code of the refusal. */
      readonly code: string;
      readonly details: Readonly<Record<string, string | number>>;
      readonly proposer: PersonRef;
    });

export const SIGN_OFF_EVENT_TYPES = [
  'signOffProposed',
  'signOffResubmitted',
  'signOffStepOpened',
  'signerReplaced',
  'signatureGiven',
  'signatureDeclined',
  'signOffSentBack',
  'signOffTakenBack',
  'signatureTransferred',
  'signatureConsulted',
  'adviceGiven',
  'signerAdded',
  'signerRemoved',
  'signersUrged',
  'signOffCopied',
  'signOffFinished',
  'signOffDeclined',
  'signOffWithdrawn',
  'signOffLapsed',
] as const satisfies readonly SignOffEvent['type'][];

const types: ReadonlySet<string> = new Set(SIGN_OFF_EVENT_TYPES);

/** Tells a chain's event from the process's own and from a clock's. */
export function isSignOffEvent(event: { readonly type: string }): event is SignOffEvent {
  return types.has(event.type);
}
