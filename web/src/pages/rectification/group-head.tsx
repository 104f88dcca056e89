import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { RESULT_PROCESS_NAMES } from '../../../../domain/follow-up/result-processes.ts';
import { actOnPage, hasOwnRoom, matterPath } from '../../acts/matter-path.ts';
import type { LedgerDocument } from '../../api/ledger-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { shortDay } from '../../blocks/date-words.ts';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { LEDGER_TEXT as T } from '../../text/ledger-text.ts';
import type { LedgerGroup } from './grouping.ts';
import type { OpenAct } from './ledger-act.tsx';
import type { LedgerAddress } from './use-ledger.ts';

interface Props {
  readonly group: LedgerGroup;
  readonly address: LedgerAddress;
  readonly onAct: (open: OpenAct) => void;
}

/** What the rows below have in common: a document with its clock, a unit, or a person. */
export function GroupHead({ group, address, onAct }: Props): ReactNode {
  const { document, rows } = group;
  return (
    <tr className="ledger-group">
      <th scope="rowgroup" colSpan={8}>
        {address.view === 'document' ? (
          <DocumentHead document={document} address={address} onAct={onAct} />
        ) : (
          <PlaceHead
            name={address.view === 'unit' ? (document.unitName ?? document.unitId) : personOf(rows[0]?.person)}
            beside={address.view === 'unit' ? undefined : (document.unitName ?? '')}
            count={rows.length}
          />
        )}
      </th>
    </tr>
  );

  function personOf(person: string | undefined): string | undefined {
    return person === undefined || person === '' ? undefined : person;
  }
}

interface PlaceProps {
  readonly name: string | undefined;
  readonly beside: string | undefined;
  readonly count: number;
}

function PlaceHead({ name, beside, count }: PlaceProps): ReactNode {
  const say = useSay();
  return (
    <div className="ledger-group-line">
      <b>
        <Written>{name ?? say(T.nobody)}</Written>
      </b>
      <span className="muted">{beside}</span>
      <span className="ledger-group-end muted">{count}</span>
    </div>
  );
}

interface DocumentProps {
  readonly document: LedgerDocument;
  readonly address: LedgerAddress;
  readonly onAct: (open: OpenAct) => void;
}

function DocumentHead({ document, address, onAct }: DocumentProps): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { itemId, itemName, unitId, unitName, documentNumber, issuedOn, receivedOn, settled, all, clock } = document;
  const own = hasOwnRoom(document.process);
  const day = (date: typeof issuedOn): string => shortDay(date, today, locale);
  return (
    <div className="ledger-group-line">
      <Link className="row-title" to={own ? href(matterPath(document)) : href(`/items/${itemId}`, { tab: 'problems' })}>
        <Written>{itemName}</Written>
      </Link>
      {own ? (
        <>
          <span>
            <Written>{documentNumber}</Written>
          </span>
          <span className="tag">{say(RESULT_PROCESS_NAMES[document.process])}</span>
        </>
      ) : (
        <Link to={href(`/feedback/${itemId}`)}>
          <Written>{documentNumber}</Written>
        </Link>
      )}
      <button
        type="button"
        className="text-button muted"
        onClick={() => {
          address.change({ unit: unitId });
        }}
      >
        <Written>{unitName ?? unitId}</Written>
      </button>
      <span className="muted">
        {receivedOn ? say(T.received, { date: day(receivedOn) }) : say(T.delivered, { date: day(issuedOn) })}
      </span>
      <span className="ledger-group-end">
        {clock?.askedDue && <span className="tag tag-extended">{say(T.asked, { date: day(clock.askedDue) })}</span>}
        {clock?.onBoard === true && <span className="tag tag-overdue">{say(T.onBoard)}</span>}
        {clock && (
          <ItemDueDate
            itemId={itemId}
            due={clock.due}
            obligationKey={clock.key}
            what={clock.name}
            facts={{
              legalDue: clock.legalDue,
              provisional: clock.provisional,
              paused: clock.paused,
              extended: clock.due !== clock.legalDue,
              finalDate: clock.finalDate ?? undefined,
            }}
          />
        )}
        <span className="muted nowrap">{say(T.settledOf, { settled, all })}</span>
        <DocumentActs document={document} onAct={onAct} />
      </span>
    </div>
  );
}

/** Pages of their own for receipt and report; everything about the clock is done in place. */
const PAGES: Readonly<Record<string, (itemId: string) => string>> = {
  signReceipt: (itemId) => `/receipt/${itemId}`,
  reportRectification: (itemId) => `/items/${itemId}/rectification`,
  'draft:rectification': (itemId) => `/items/${itemId}/rectification`,
};

/** Where an act on a document is done, if not in place: an evaluation has its own pages. */
function pageOf(command: string, document: LedgerDocument): string | undefined {
  const { itemId, process, clock } = document;
  return hasOwnRoom(process)
    ? actOnPage(document, {
        command,
        obligationKey: clock?.key,
      })
    : PAGES[command]?.(itemId);
}
/** The two answers to one request stand on one card, for whoever may give both. */
const ON_THE_CARD = 'refuseExtension';

function DocumentActs({ document, onAct }: Omit<DocumentProps, 'address'>): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { itemId, acts, clock } = document;
  const reports = acts.some(({ command }) => command === 'reportRectification');
  const grants = acts.some(({ command }) => command === 'grantExtension');
  const isElsewhere = (command: string): boolean =>
    (grants && command === ON_THE_CARD) || (reports && command === 'draft:rectification');
  return (
    <span className="ledger-acts no-print">
      {acts
        .filter(({ command }) => !isElsewhere(command))
        .map(({ command, name }) => {
          const page = pageOf(command, document);
          if (page !== undefined) {
            return (
              <Link key={command} className="small-button" to={href(page)}>
                {command in PAGES && command !== 'signReceipt' ? say(T.report) : name}
              </Link>
            );
          }
          return (
            <Button
              key={command}
              size="small"
              onClick={() => {
                onAct({ itemId, command, obligationKey: clock?.key });
              }}
            >
              {name}
            </Button>
          );
        })}
    </span>
  );
}
