import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { traceSentences } from '../../../../domain/calendar/trace-text.ts';
import type { Item, ItemObligation } from '../../api/item-answers.ts';
import { useHistory, useItem } from '../../api/use-item.ts';
import { Button } from '../../blocks/button.tsx';
import { wanText } from '../../blocks/wan.ts';
import { Written } from '../../blocks/written.tsx';
import { useMe } from '../../session/session.ts';
import { Opened } from '../../shell/opened.tsx';
import { useToday } from '../../session/today.tsx';
import { NotFound } from '../../shell/dead-ends.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PaperLinks } from '../../paper/paper-links.tsx';
import { PAPER_TEXT } from '../../text/paper-text.ts';
import { SLIP_TEXT as T } from '../../text/decide-text.ts';
import { Nobody } from '../item/nobody.tsx';
import { RungsPast } from './rungs-past.tsx';
import './slip.css';

/** `/supervision/slip/:id`: the slip of one supervised matter, for A4. */
export function SlipPage(): ReactNode {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const item = useItem(id);
  return (
    <Opened found={item} rows={10} height={40}>
      {(read) => {
        const clock = read.obligations.find(({ key }) => key === search.get('key'));
        return clock ? <Slip item={read} clock={clock} /> : <NotFound />;
      }}
    </Opened>
  );
}

const HASH_SHOWN = 12;

function Slip({ item, clock }: { readonly item: Item; readonly clock: ItemObligation }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { person } = useMe();
  const [latest] = useHistory(item.id).data?.pages[0]?.rows.filter((row) => row.kind === 'event') ?? [];
  usePageTitle(say(T.title));
  const amount = wanText(item.money.approvedFen ?? item.money.requestedFen);
  return (
    <div className="page">
      <p className="no-print act-buttons">
        <Button
          look="primary"
          onClick={() => {
            print();
          }}
        >
          {say(T.print)}
        </Button>{' '}
        <PaperLinks itemId={item.id} kind="slip" name={say(PAPER_TEXT.slipName)} clockKey={clock.key} />
      </p>
      <article className="slip">
        <h1>{say(T.title)}</h1>
        <table>
          <tbody>
            <Line name={say(T.unit)}>
              <Written>{item.unit.name}</Written>
            </Line>
            <Line name={say(T.matter)}>{clock.name}</Line>
            <Line name={say(T.item)}>{say(T.itemLine, { name: item.name, code: item.code, amount })}</Line>
            <Line name={say(T.due)}>{formatDate(clock.legalDue, locale)}</Line>
            <Line name={say(T.how)}>
              {traceSentences(clock.trace, locale).map((sentence) => (
                <span key={sentence} className="slip-line">
                  {sentence}
                </span>
              ))}
            </Line>
            <Line name={say(T.overdue)}>{say(T.overdueDays, { days: clock.overdueWorkingDays })}</Line>
            {clock.finalDate !== null && <Line name={say(T.final)}>{formatDate(clock.finalDate, locale)}</Line>}
            <Line name={say(T.steps)}>
              <RungsPast itemId={item.id} clock={clock} />
            </Line>
            <Line name={say(T.next)}>
              <Nobody item={item} most={4} only={clock.key} />
            </Line>
            <Line name={say(T.demand)} room />
            <Line name={say(T.signature)} room />
            <Line name={say(T.reply)} room />
          </tbody>
        </table>
        <p className="note">
          {say(T.foot, {
            date: formatDate(today, locale),
            person: person.name,
            version: item.version,
            hash: latest?.hash.replace(/^\w+:/, '').slice(0, HASH_SHOWN) ?? '',
          })}
        </p>
      </article>
    </div>
  );
}

interface LineProps {
  readonly name: string;
  readonly children?: ReactNode;
  /** Left free to be written in by hand. */
  readonly room?: boolean;
}

function Line({ name, children, room = false }: LineProps): ReactNode {
  return (
    <tr className={room ? 'slip-room' : ''}>
      <th scope="row">{name}</th>
      <td>{children}</td>
    </tr>
  );
}
